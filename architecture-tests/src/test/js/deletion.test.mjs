// The urgent case: whoever deletes a message, every screen that shows it learns of it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { call, login, Screen, startDemo } from './demo.mjs';

let demo;
let hotel;
let stay;
let guest;
let manager;
let receptionist;
let channels;
let conversation;
let staffScreen;
let guestScreen;

before(async () => {
  demo = await startDemo({ LIMITS_FACTOR: '100' });
  hotel = demo.hotels.find((h) => h.slug === 'hotel-killarney');
  stay = hotel.stays.find((s) => s.state === 'in_house');
  guest = { Authorization: `GuestToken ${stay.token}` };
  manager = await login(demo, hotel.staff.find((s) => s.role.includes('manager')));
  receptionist = await login(demo, hotel.staff.find((s) => s.role.includes('receptionist') && s.on_duty));
  const context = await call(demo, 'GET', `/api/public/chat/${hotel.slug}/guest/chat/context/`, guest);
  assert.equal(context.status, 200);
  conversation = context.body.conversation_id;
  channels = context.body.channels;

  guestScreen = new Screen(demo, guest);
  staffScreen = new Screen(demo, receptionist);
  await Promise.all(Object.values(channels).map((name) => guestScreen.listen(name)));
  await Promise.all(Object.values(channels).map((name) => staffScreen.listen(name)));
});

after(async () => {
  guestScreen?.close();
  staffScreen?.close();
  await demo?.stop();
});

const guestSays = async (message) => {
  const sent = await call(demo, 'POST', `/api/public/chat/${hotel.slug}/guest/chat/messages/`, guest, { message });
  assert.equal(sent.status, 201);
  return sent.body.id;
};

const says = (author) => async (message) => {
  const path = `/api/chat/${hotel.slug}/conversations/${conversation}/messages/send/`;
  const sent = await call(demo, 'POST', path, author(), { message });
  assert.equal(sent.status, 201);
  return sent.body.id;
};
const staffSays = says(() => receptionist);
const managerSays = says(() => manager);

const deletions = [
  ['the guest deletes what the guest wrote', guestSays, () => guest, false],
  ['staff deletes what the guest wrote', guestSays, () => receptionist, false],
  ['staff deletes what staff wrote', staffSays, () => receptionist, false],
  ['a manager deletes what a colleague wrote', staffSays, () => manager, false],
  ['a manager deletes for good what the guest wrote', guestSays, () => manager, true],
  ['a manager deletes for good what staff wrote', staffSays, () => manager, true],
  ['a manager deletes for good what the manager wrote', managerSays, () => manager, true],
];
const spellings = [
  (id) => `/api/chat/messages/${id}/delete/`,
  (id) => `/api/messages/${id}/delete/`,
  (id) => `/api/chat/${hotel.slug}/messages/${id}/delete/`,
];

for (const [index, [what, write, deleter, hard]] of deletions.entries()) {
  test(`${what}, and every screen learns of it`, async () => {
    const id = await write('Please forget this');
    const path = spellings[index % spellings.length](id) + (hard ? '?hard_delete=true' : '');
    const deleted = await call(demo, 'DELETE', path, deleter());
    assert.equal(deleted.status, 200);

    const about = (data) => data.message_id === id;
    for (const screen of [guestScreen, staffScreen]) {
      for (const channel of [channels.conversation, channels.room, channels.deletions]) {
        for (const event of ['message-deleted', 'message-removed']) {
          const { data } = await screen.heard(channel, event, about);
          assertDeletion(data, hard);
        }
      }
      assertDeletion((await screen.heard(channels.deletions, 'content-deleted', about)).data, hard);
      const { data } = await screen.heard(channels.booking, 'realtime_event', (e) => e.type === 'message_deleted' && about(e.payload));
      assert.equal(data.category, 'guest_chat');
      assertDeletion(data.payload, hard);
    }
    const ids = guestScreen.events
      .map((e) => (e.data.payload ?? e.data))
      .filter((p) => about(p) && 'hard_delete' in p)
      .map((p) => p.event_id);
    assert.equal(new Set(ids).size, 1, 'one event, one id, on all channels');
  });
}

function assertDeletion(payload, hard) {
  assert.equal(payload.hard_delete, hard);
  assert.equal(payload.soft_delete, !hard);
  if (hard) {
    assert.equal('message' in payload, false);
  } else {
    assert.equal(payload.message.message, '[Message deleted]');
    assert.equal(payload.message.is_deleted, true);
    assert.deepEqual(payload.message.attachments, []);
  }
}

test('a stranger is not let in', async () => {
  const other = demo.hotels.find((h) => h.slug !== hotel.slug);
  const stranger = await login(demo, other.staff[0]);
  const screen = new Screen(demo, stranger);
  try {
    await assert.rejects(screen.listen(channels.room), /refused/);
  } finally {
    screen.close();
  }
});
