import type { Language } from '../catalog/schema.ts';

/**
 * What administrators write beside the product's own terms. `a ~ b`: one for the other. `a = b c`: short for that.
 * Left of `=`, and on both sides of `~`, stand single words. What the termbase lists to avoid comes on top.
 */
export const SYNONYMS: Readonly<Record<Language, string>> = {
  en: `
    reboot ~ restart
    uninstall ~ remove ~ delete ~ decommission ~ removal
    move ~ migrate ~ transfer ~ relocate
    permission ~ right ~ privilege
    computer ~ machine ~ pc ~ host
    folder ~ directory
    missing ~ absent ~ lacking
    invalid ~ illegal ~ forbidden
    old ~ legacy ~ outdated ~ earlier
    leftover ~ remaining
    extend ~ update ~ prepare
    stopped ~ running ~ started
    disk ~ drive
    mail ~ email
    user ~ account
    admin = administrator
    dc = domain controller
    gc = global catalog
    ad = active directory
    adc = active directory connector
    rodc = read-only domain controller
    db = database
    mdb = database
    edb = database
    pf = public folder
    oab = offline address book
    um = unified messaging
    dag = database availability group
    cas = client access
    rgc = routing group connector
    dl = distribution list
    ddg = dynamic distribution group
    sp = service pack
    ru = update rollup
    smarthost = smart host
    vcredist = visual redistributable
    dotnet = framework
    iis = web
    fsmo = master
    os = windows
  `,
  fr: `
    redémarrer ~ rebooter ~ redémarrage ~ reboot
    désinstaller ~ supprimer ~ retirer ~ enlever ~ décommissionner ~ désinstallation ~ suppression ~ retrait
    déplacer ~ migrer ~ transférer ~ déplacement ~ transfert
    droit ~ autorisation ~ permission ~ privilège
    ordinateur ~ machine ~ poste
    dossier ~ répertoire
    manquant ~ introuvable ~ absent
    invalide ~ interdit ~ valide ~ incorrect
    ancien ~ vieux ~ antérieur
    arrêté ~ démarré
    disque ~ lecteur
    compte ~ utilisateur
    étendre ~ préparer
    bdd = base de données
    bal = boîte aux lettres
    cd = contrôleur de domaine
    annuaire = active directory
    dotnet = framework
    système = windows
  `,
  ru: `
    перезагрузка ~ перезапуск ~ рестарт ~ ребут ~ перезагрузить ~ перезапустить
    удалить ~ деинсталлировать ~ снести ~ убрать ~ удаление ~ деинсталляция
    переместить ~ перенести ~ мигрировать ~ перенос ~ перемещение ~ миграция
    установить ~ поставить ~ установка ~ инсталляция
    права ~ разрешения ~ привилегии ~ полномочия
    недостаточно ~ хватает ~ нет
    папка ~ каталог ~ директория
    служба ~ сервис
    недопустимый ~ запрещенный ~ неверный
    старый ~ прежний ~ ранний
    прерванный ~ незавершенный ~ неудачный
    блокировать ~ мешать
    отвечает ~ недоступен
    запущена ~ остановлена
    учетка = учетная запись
    юзер = пользователь
    сервак = сервер
    админ = администратор
    бд = база данных
    база = база данных
    ящик = почтовый ящик
    кд = контроллер домена
    гк = глобальный каталог
    коннектор = соединитель
    дотнет = framework
    винда = windows
    операционная = windows
  `,
};
