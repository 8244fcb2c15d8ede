import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Premiere, PremierePicture } from './premiere.tsx'

test('what is given out has its title, what there is of it and the one thing to do', () => {
  render(
    <Premiere
      title="The Wedding"
      eyebrow="Your photographs are ready"
      about="20 finished photographs"
      picture={
        <PremierePicture>
          <img src="/still.jpg" alt="A still" />
        </PremierePicture>
      }
    >
      <button type="button">Download</button>
    </Premiere>,
  )
  expect(screen.getByRole('heading', { level: 1, name: 'The Wedding' })).toBeDefined()
  expect(screen.getByText('20 finished photographs')).toBeDefined()
  expect(screen.getByRole('button', { name: 'Download' })).toBeDefined()
  // It is light behind the words, and nothing to be read out.
  expect(screen.queryByRole('img')).toBeNull()
})
