// The only importer of Element Plus: what the screens need, and nothing else, so that the first load stays small.
import 'element-plus/es/components/button/style/css'
import 'element-plus/es/components/drawer/style/css'
import 'element-plus/es/components/input/style/css'
import 'element-plus/es/components/select/style/css'
import 'element-plus/es/components/option/style/css'
import 'element-plus/es/components/message/style/css'
import 'element-plus/es/components/dialog/style/css'
import './tokens.css'
export { ElButton as YButton } from 'element-plus/es/components/button/index'
export { ElDrawer as YDrawer } from 'element-plus/es/components/drawer/index'
export { ElDialog as YDialog } from 'element-plus/es/components/dialog/index'
export { default as YCurve } from './Curve.vue'
export { default as YMenuBox } from './MenuBox.vue'
export { ElInput as YInput } from 'element-plus/es/components/input/index'
export { ElSelect as YSelect, ElOption as YOption } from 'element-plus/es/components/select/index'
export { ElConfigProvider as YConfig } from 'element-plus/es/components/config-provider/index'
import { ElMessage } from 'element-plus/es/components/message/index'

export function say(text: string): void {
  ElMessage({ message: text, type: 'success', showClose: true })
}

export function complain(text: string): void {
  ElMessage({ message: text, type: 'error', showClose: true, duration: 8000 })
}
