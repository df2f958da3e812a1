import type { Rule } from '../rule.ts';
import { placeOf, shown } from '../topology/known.ts';
import { commonName } from '../topology/names.ts';
import { type DirectoryObject, directoryObjects } from '../topology/objects/directory.ts';
import { answer } from './answer.ts';
import { fixInheritance, SHOW_INHERITANCE } from './fixInheritance.ts';

const missing = [{ what: { key: 'missing.inheritance', args: {} }, command: SHOW_INHERITANCE }];

/** The container of public folder trees, or a tree in it. */
const HIERARCHY =
  /^(CN=(?:[^,\\]|\\.)+,)?CN=Folder Hierarchies,CN=Exchange Administrative Group \(FYDIBOHF23SPDLT\),/i;
const placeIn = ({ distinguishedName: dn }: DirectoryObject) => HIERARCHY.exec(shown(dn) ?? '');
const isTree = (it: DirectoryObject) => placeIn(it)?.[1] !== undefined;

const linesOf = (objects: readonly DirectoryObject[]) =>
  objects.map((it) => placeOf(it.areAccessRulesProtected) ?? it.at);

/** The permissions of the public folder hierarchy don't inherit. Which object of it Setup reads isn't confirmed, so one of
 * them is enough; an organization without any passes, but a paste can't show that. */
export const InhBlockPublicFolderTree: Rule = {
  id: 'InhBlockPublicFolderTree',
  severity: 'error',
  scenarios: ['install'],
  asks: 'organization',
  judge: ({ topology }) => {
    const objects = directoryObjects(topology).filter((it) => placeIn(it) !== null);
    const evidence = linesOf(objects);
    const blocked = objects.filter(({ areAccessRulesProtected: it }) => it.known && it.value);
    if (blocked.length > 0) {
      const names = blocked.map(({ name, distinguishedName: dn }) => shown(dn) ?? name);
      const args = { objects: names.map(commonName), count: names.length };
      return answer('fail', 'fail', args, { evidence: linesOf(blocked), fix: fixInheritance(names) });
    }
    if (objects.length === 0) return answer('unknown', 'unknownHierarchy', {}, { missing });
    if (objects.some(({ areAccessRulesProtected }) => !areAccessRulesProtected.known))
      return answer('unknown', 'unknownInheritance', {}, { evidence, missing });
    return objects.some(isTree) && !objects.every(isTree)
      ? answer('pass', 'pass', {}, { evidence })
      : answer('unknown', 'unknownPart', {}, { evidence, missing });
  },
};
