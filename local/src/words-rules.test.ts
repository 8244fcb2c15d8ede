import { expect, test } from 'vitest'
import { broken } from './words-rules.ts'

test.each([
  ['model/src/chat.ts', 'text.trim().slice(0, 140)'],
  ['functions/src/a.ts', 'wish.words.slice(0, 300)'],
  ['functions/src/a.ts', 'named.join(", ")\n  .slice(0, most)'],
  ['web/src/a.tsx', 'name.substring(0, 3)'],
  ['web/src/a.tsx', 'part[0] ?? ""'],
  ['web/src/a.tsx', 'photo.name.toLowerCase().includes(sought)'],
  ['web/src/a.tsx', 'text\n    .toLowerCase()\n    .includes(search)'],
  ['web/src/a.tsx', 'name.includes(search.toLowerCase())'],
  ['web/src/a.tsx', "if (event.key === 'Enter') send()"],
  ['web/src/a.tsx', 'const onEnter = ({ key }: KeyboardEvent) => key'],
  ['web/src/a.tsx', 'if (event.nativeEvent.isComposing) return'],
  ['model/src/a.ts', 'name: z.string().max(80)'],
  ['functions/src/a.ts', 'link: `/portal/gallery/${id}`,'],
  ['web/src/a.tsx', '<Link to="/desk">'],
  ['web/src/a.ts', "const [, , id] = link.split('/')"],
  ['functions/src/platform/firestore.ts', 'schema.parse(toModel(data))'],
  ['web/src/a.ts', 'path.schema.safeParse(data)'],
  ['functions/src/a.ts', 'return InvoiceSettings.safeParse(stored).data'],
  ['local/src/a.ts', 'Booking.parse(data)'],
  ['model/src/a.ts', 'const reason = z.string().trim().min(1)'],
])('%s may not say %j', (path, source) => expect(broken(path, source)).toHaveLength(1))

test.each([
  ['model/src/words.ts', 'whole.slice(0, end); z.string().trim()'],
  ['model/src/calendar.ts', 'date.slice(0, 7)'],
  ['functions/src/a.ts', "createHash('sha256').digest('hex').slice(0, 40)"],
  ['functions/src/a.ts', 'rows.slice(0, most)'],
  ['web/src/ui/key-of.ts', 'event.key; nativeEvent.isComposing'],
  ['web/src/a.tsx', "if (keyOf(event) === 'Enter') send()"],
  ['model/src/routes.ts', "const desk = '/desk'"],
  ['web/src/a.tsx', '/** `/desk/log`: what happened. */'],
  ['model/src/a.ts', 'name: Line(80)'],
  ['functions/src/a.ts', 'viewSchema(InvoiceSettings).safeParse(stored).data'],
  ['web/src/a.ts', 'CalendarDate.safeParse(typed)'],
  ['model/src/a.ts', 'id: z.string()'],
])('%s may say %j', (path, source) => expect(broken(path, source)).toEqual([]))
