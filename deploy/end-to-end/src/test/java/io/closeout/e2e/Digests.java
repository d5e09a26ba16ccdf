package io.closeout.e2e;

/** Compares the digests of many reports as no two technicians would write them; the seed repeats them. */
final class Digests {

    /** Gives back each report whose digest the server has otherwise, with both digests. */
    static final String COMPARE = """
            const { requestOf, digestOf } = await load('content.js');
            const { uuid7, reportNumber } = await load('ids.js');
            const { kept } = await load('store.js');
            const me = await kept('me');
            const customers = (await kept('cards')).filter((card) => card.kinds.includes('CUSTOMER'));
            let state = given[0];
            const chance = () => {
              state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
              return state / 4294967296;
            };
            const pick = (list) => list[Math.floor(chance() * list.length)];
            const maybe = (value) => (chance() < 0.5 ? value() : '');
            const TEXTS = ['Zone \\u20ac', ' \\u00a0 spaced \\u2003', 'l\\u00edne\\none\\ttwo', '"quoted" \\\\ back/slash', '\\ud83d\\ude00 \\u{1d11e}',
              'e\\u0301 \\u00e9 \\ufb33', 'half \\ud83d gone', 'bell \\u0007 and \\u0085', '\\u2028 line', 'Ă Ș Ț ø å', '</script>', '\\u007f x', 'z'];
            const text = () => Array.from({ length: 1 + Math.floor(chance() * 3) }, () => pick(TEXTS)).join('') + 'x';
            const decimal = () => pick(['1', '0,5', '12.50', '007', '0.0001', '100', '33.3300', '1,']);
            const price = () => (chance() < 0.5 ? {} : { price: pick(['0', '12,5', '184.50', '0.000001', '999999999.999999', '1e3']), currency: pick(['EUR', 'NOK', 'RON']) });
            const moment = (second) => new Date(Date.parse('2026-03-02T08:00:00Z') + second * 1000 + Math.floor(chance() * 999)).toISOString();
            const periods = () => {
              let second = Math.floor(chance() * 600);
              return Array.from({ length: 1 + Math.floor(chance() * 3) }, () => {
                const from = moment(second);
                second += 2 + Math.floor(chance() * 3000);
                const to = moment(second);
                second += 2;
                return { from, to };
              });
            };
            const line = (i) => ({
              LABOUR: () => ({ kind: 'LABOUR', unit: 'MIN', amount: pick(['60', '0,25', '12.50']), periods: chance() < 0.5 ? periods() : [] }),
              PART: () => ({ kind: 'PART', unit: 'C62', amount: decimal(), code: maybe(text).slice(0, 20), serialNumber: maybe(() => 'S ' + i), ...price() }),
              TRAVEL: () => ({ kind: 'TRAVEL', unit: 'KMT', amount: pick(['18,5', '3.125', '0']), from: maybe(text), to: maybe(text) }),
              SERVICE: () => ({ kind: 'SERVICE', unit: 'C62', amount: '1', unplanned: true, consented: chance() < 0.5, ...price() }),
            })[pick(['LABOUR', 'PART', 'TRAVEL', 'SERVICE'])]();
            const lineOf = (i) => ({ periods: [], unplanned: chance() < 0.3, consented: chance() < 0.5, id: 'L' + i, text: text(), day: pick([null, '2026-03-02']), ...line(i) });
            const job = () => {
              const id = uuid7();
              const [one, other] = [customers[0].id, customers[1].id];
              return {
                id, number: pick([undefined, reportNumber(id)]), performerId: me.station.id, signerId: one, billToId: pick([null, other]), sponsorId: pick([null, other]),
                split: pick([[], [{ payerId: one, percent: '33,3333' }, { payerId: other, percent: '66.6667' }], [{ payerId: other, percent: '50.0' }, { payerId: one, percent: '050' }]]),
                orderReference: maybe(text).slice(0, 30), contractId: maybe(text).slice(0, 30),
                asset: { id: maybe(text).slice(0, 30), serialNumber: 'SN ' + id, model: maybe(text) }, type: pick(['repair', 'maintenance', 'training']),
                operationCodes: pick([[], ['HEAT-SERVICE']]), from: '2026-03-02', to: pick(['2026-03-02', '2026-03-05', '']), zone: 'Europe/Brussels', country: 'BE',
                lines: Array.from({ length: Math.floor(chance() * 6) }, (nothing, i) => lineOf(i)),
                photos: pick([[], [{ kind: 'PHOTO', mediaType: 'image/jpeg', sha256: 'ab'.repeat(32), size: 1 + Math.floor(chance() * 20000000) }]]),
                remarks: { customer: maybe(text), safety: maybe(text), internal: maybe(text) },
              };
            };
            const different = [];
            for (let i = 0; i < given[1]; i++) {
              const one = job();
              const request = requestOf(one);
              const answer = await fetch('/api/reports/' + one.id, { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(request) });
              const body = await answer.json();
              const here = await digestOf({ ...request, reportNumber: reportNumber(one.id) });
              if (answer.status !== 201 || body.contentSha256 !== here) {
                different.push(JSON.stringify({ status: answer.status, problem: body.errors, here, there: body.contentSha256, request }));
              }
            }
            return different;""";

    private Digests() {}
}
