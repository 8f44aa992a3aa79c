/** Ourselves, run as the peers are; our status and probability are our own. */
import { linkPeople } from '../../src/linkage/link.ts';
import { runPeer } from './run-peer.ts';

runPeer((contacts, connections) =>
  linkPeople(contacts, connections, []).map(({ contact, connection, probability, status }) => ({
    contact,
    connection,
    probability,
    status,
  })),
);
