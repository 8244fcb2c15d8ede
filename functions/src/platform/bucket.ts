import './app.ts'
import { getStorage } from 'firebase-admin/storage'

/** The project's one bucket, the only door to Cloud Storage on the server. */
export const bucket = () => getStorage().bucket()
