import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = import.meta.dirname

/** Two entries: the public page without a framework, and the app behind it. */
export default defineConfig({
  root: here,
  plugins: [react(), tailwindcss()],
  build: {
    outDir: process.env['PORTAL_WEB_OUT'] ?? join(here, 'dist'),
    emptyOutDir: true,
    target: 'es2022',
    // Fonts and pictures stay files of their own, so that they can be preloaded and cached.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: [join(here, 'index.html'), join(here, 'app.html')],
    },
  },
})
