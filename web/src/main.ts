import { createApp } from 'vue'
import App from './App.vue'
import { i18n, speak } from './locale'
import { router } from './shell/router'
import { watchTyping } from './shell/typed'

speak(i18n.global.locale.value)
watchTyping()
createApp(App).use(i18n).use(router).mount('#app')
