// Loaded into the Firebase CLI before it starts the emulators; see decision 31.
import './forget-tasks.ts'
import './keep-schedule.ts'
import './no-powered-by.ts'
import './share-workers.ts'
