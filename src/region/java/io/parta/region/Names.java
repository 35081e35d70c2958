package io.parta.region;

import java.util.List;

/** Russian names as a school writes them: surname and patronymic agree with the person, ё now and then is typed as е. */
final class Names {

    /**
     * A name.
     *
     * @param surname in the form of the person's gender
     */
    record Name(String surname, String first, String patronymic, boolean female) {

        String roster() {
            return surname + " " + first + " " + patronymic;
        }
    }

    private static final List<String> SURNAMES = NameLists.words(NameLists.SURNAMES);
    private static final List<String> WOMEN = NameLists.words(NameLists.WOMEN);
    /** Name, son's patronymic, daughter's patronymic. */
    private static final List<String[]> MEN =
            NameLists.MEN.lines().map(line -> line.split(" ")).toList();

    private static final int TYPED_WITHOUT_YO = 25;

    private Names() {}

    /** A surname in its masculine form. */
    static String surname(Dice dice) {
        return dice.frequent(SURNAMES);
    }

    /** A father, to name children after. */
    static String[] father(Dice dice) {
        return dice.frequent(MEN);
    }

    static Name anybody(Dice dice, boolean female) {
        return child(dice, surname(dice), father(dice), female);
    }

    /** A child of the family. */
    static Name child(Dice dice, String surname, String[] father, boolean female) {
        String first = female ? dice.frequent(WOMEN) : dice.frequent(MEN)[0];
        return typed(dice, declined(surname, female), first, father[female ? 2 : 1], female);
    }

    /** The father himself. */
    static Name man(Dice dice, String surname, String[] father) {
        return typed(dice, surname, father[0], father(dice)[1], false);
    }

    private static Name typed(Dice dice, String surname, String first, String patronymic, boolean female) {
        return dice.chance(TYPED_WITHOUT_YO)
                ? new Name(withoutYo(surname), withoutYo(first), withoutYo(patronymic), female)
                : new Name(surname, first, patronymic, female);
    }

    private static String withoutYo(String text) {
        return text.replace('ё', 'е').replace('Ё', 'Е');
    }

    /** Surnames of neither kind (Коваленко, Черных, Ким) have one form. */
    private static String declined(String surname, boolean female) {
        if (!female) {
            return surname;
        }
        if (surname.endsWith("ий") || surname.endsWith("ой") || surname.endsWith("ый")) {
            return surname.substring(0, surname.length() - 2) + "ая";
        }
        return surname.endsWith("ов")
                        || surname.endsWith("ев")
                        || surname.endsWith("ёв")
                        || surname.endsWith("ин")
                        || surname.endsWith("ын")
                ? surname + "а"
                : surname;
    }
}
