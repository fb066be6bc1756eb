import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

// government desktops run Chromium from 78 on; no CDN, no web fonts
export default defineConfig({
  plugins: [vue()],
  build: { target: ['chrome79', 'es2019'], cssTarget: 'chrome79', assetsDir: 'assets' },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
})
