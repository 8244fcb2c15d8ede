import { aStudio } from '@portal/model/examples'
import { Failure, failures } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import type { StudioSettings } from '@portal/model/studio'
import { signIn } from '@portal/testing/web/auth'
import { calls } from '@portal/testing/web/call'
import { drawScreen } from '@portal/testing/web/five-states'
import { everything, store, stored } from '@portal/testing/web/world'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { field as fieldWords } from '#text/en/field.ts'
import { text } from '#text/text.ts'
import { Toasts } from '#ui/toast.tsx'
import { dropAll } from './drafts.ts'

const words = text.settings
const studio = aStudio()
const [first] = studio.packages
if (!first) throw new Error('the example has no package')

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
const type = (label: string, value: string) => fireEvent.change(field(label), { target: { value } })
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const isUnsaved = () => screen.queryByText(words.unsaved) !== null

/** A change of a section by hand, what it makes of the setting, and a slip that must not be saved. */
const sections = [
  {
    section: 'availability',
    open: () => screen.findByLabelText(words.availability.shootsPerDay),
    edit: async () => {
      type(words.availability.shootsPerDay, '3')
      // The last of the seven is a Sunday.
      await userEvent.click(screen.getByLabelText('Sunday'))
      type(words.availability.from, '2027-08-02')
      type(words.availability.to, '2027-08-01')
      expect(screen.getByText(words.availability.wrongOrder)).toBeDefined()
      type(words.availability.to, '2027-08-15')
      await press(words.availability.block)
    },
    saves: {
      availability: {
        ...studio.availability,
        shootsPerDay: 3,
        weekdays: [false, false, true, true, true, true, false],
        blocked: [{ from: '2027-08-02', to: '2027-08-15' }],
      },
    },
    slip: () => type(words.availability.notice, 'soon'),
    says: words.invalid,
    stands: () => field(words.availability.shootsPerDay).value,
    was: '2',
  },
  {
    section: 'packages',
    open: async () => fireEvent.click(await screen.findByText(first.name, { selector: 'span' })),
    edit: async () => {
      type(words.packages.name, 'The Long Wedding')
      type(`${words.packages.price} (EUR)`, '4,200.50')
      await userEvent.selectOptions(field(words.packages.deposit), 'amount')
      type(`${words.packages.depositAmount} (EUR)`, '500')
    },
    saves: {
      packages: [
        {
          ...first,
          name: 'The Long Wedding',
          price: 420_050,
          deposit: { kind: 'amount', amount: 50_000 },
        },
      ],
    },
    slip: () => type(`${words.packages.price} (EUR)`, 'a lot'),
    says: words.invalid,
    stands: () => field(words.packages.name).value,
    was: first.name,
  },
  {
    section: 'terms',
    open: () => screen.findByLabelText(words.terms.own),
    edit: async () => {
      type(words.terms.own, 'Dogs are welcome.\n\nHorses by appointment.')
      expect(screen.getByText('Horses by appointment.')).toBeDefined()
    },
    saves: { terms: 'Dogs are welcome.\n\nHorses by appointment.' },
    slip: () => type(words.terms.own, 'x'.repeat(4_001)),
    says: fieldWords.tooLong(1),
    stands: () => field(words.terms.own).value,
    was: '',
  },
  {
    section: 'travel',
    open: () => screen.findByLabelText(words.travel.freeKm),
    edit: async () => {
      type(words.travel.freeKm, '50')
      type(`${words.travel.feePerKm} (EUR)`, '1.25')
      type(words.travel.geocoder, ' https://places.example ')
    },
    saves: {
      travel: {
        ...studio.travel,
        freeKm: 50,
        feePerKm: 125,
        geocoder: 'https://places.example',
      },
    },
    slip: () => type(words.travel.geocoder, 'not an address'),
    says: words.invalid,
    stands: () => field(words.travel.freeKm).value,
    was: '40',
  },
] as const satisfies readonly {
  section: string
  saves: Partial<StudioSettings>
  [name: string]: unknown
}[]

describe.each(sections)('$section', ({ section, open, edit, saves, slip, says, stands, was }) => {
  const draw = async () => {
    await drawScreen('/desk/settings/:section?', `/desk/settings/${section}`)
    await open()
  }
  beforeEach(async () => {
    signIn('les', 'admin')
    store(...everything, stored(doc.studio(), studio))
    await draw()
    await edit()
  })
  afterEach(dropAll)

  test('asks the server for what was changed, in what it is counted, and can take it back', async () => {
    calls.answers.updateStudio = () => Promise.resolve({ changed: [] })
    render(<Toasts />)
    await press(words.save)
    expect(calls.made).toEqual([{ name: 'updateStudio', input: saves }])
    const saved = calls.made[0]?.input as Partial<typeof studio>
    act(() => store(...everything, stored(doc.studio(), { ...studio, ...saved })))
    expect(isUnsaved()).toBe(false)
    await press(words.undo)
    const before = Object.keys(saves).map((key) => [key, studio[key as keyof StudioSettings]])
    expect(calls.made.at(-1)).toEqual({
      name: 'updateStudio',
      input: Object.fromEntries(before) as object,
    })
  })

  test('says why it was refused, and keeps what was typed', async () => {
    calls.answers.updateStudio = () => Promise.reject(new Failure('conflict'))
    const typed = stands()
    await press(words.save)
    await waitFor(() => expect(screen.getByText(failures.conflict)).toBeDefined())
    expect(stands()).toBe(typed)
    expect(isUnsaved()).toBe(true)
    // It can be tried again as it stands.
    calls.answers.updateStudio = () => Promise.resolve({ changed: [] })
    await press(words.save)
    expect(calls.made.at(-1)).toEqual({ name: 'updateStudio', input: saves })
  })

  test('asks for nothing while something in it is not as it should be', async () => {
    slip()
    await press(words.save)
    expect(await screen.findByText(says)).toBeDefined()
    expect(calls.made).toEqual([])
    expect(isUnsaved()).toBe(true)
  })

  test('is as it was once it is discarded', async () => {
    await press(words.discard)
    expect(stands()).toBe(was)
    expect(isUnsaved()).toBe(false)
    expect(calls.made).toEqual([])
  })
})

test('a second press on taking away does not take away the next one as well', async () => {
  const packages = ['one', 'two', 'three'].map((id) => ({ ...first, id, name: id }))
  signIn('les', 'admin')
  store(...everything, stored(doc.studio(), { ...studio, packages }))
  await drawScreen('/desk/settings/:section?', '/desk/settings/packages')
  const remove = (name: string) => screen.getByRole('button', { name: words.list.remove(name) })
  await screen.findByText('one')
  fireEvent.click(remove('one'))
  expect(screen.queryByText('one')).toBeNull()
  expect(remove('two').closest('fieldset')?.disabled).toBe(true)
  await waitFor(() => expect(remove('two').closest('fieldset')?.disabled).toBe(false))
  fireEvent.click(remove('two'))
  expect(screen.queryByText('two')).toBeNull()
  dropAll()
})
