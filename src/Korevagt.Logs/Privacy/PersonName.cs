using System.Collections.Frozen;

namespace Korevagt.Logs.Privacy;

/// <summary>Recognises what looks like a person's name: two to five words of letters, each with a capital.</summary>
internal static class PersonName
{
    private const int MostWords = 5;
    private const int LongestName = 80;

    // Common given names in Denmark. A list as short as this finds a column of names, not every name.
    private static readonly FrozenSet<string> Given = FrozenSet.ToFrozenSet(
    [
        "Anne", "Mette", "Kirsten", "Hanne", "Anna", "Helle", "Susanne", "Lene", "Maria", "Marianne", "Inge", "Karen", "Lone",
        "Bente", "Camilla", "Pia", "Jette", "Charlotte", "Louise", "Inger", "Gitte", "Tina", "Birthe", "Ida", "Christina",
        "Julie", "Ulla", "Kirstine", "Sofie", "Laura", "Rikke", "Annette", "Emma", "Birgit", "Sara", "Lis", "Else", "Ellen",
        "Grethe", "Lisbeth", "Ruth", "Vibeke", "Signe", "Line", "Karin", "Trine", "Dorthe", "Heidi", "Nanna", "Freja", "Clara",
        "Peter", "Jens", "Michael", "Lars", "Henrik", "Thomas", "Søren", "Christian", "Martin", "Jan", "Morten", "Hans",
        "Anders", "Jesper", "Mads", "Niels", "Jørgen", "Per", "Rasmus", "Ole", "Erik", "Kim", "Brian", "Claus", "Mikkel",
        "Poul", "Svend", "Finn", "Jacob", "Jakob", "Frederik", "Kurt", "Carsten", "Knud", "Bent", "Allan", "Torben", "Kristian",
        "Steen", "Daniel", "Tommy", "Nikolaj", "Emil", "Oliver", "William", "Bjarne", "Leif", "Flemming", "Simon", "Aage",
        "Gunnar", "Viggo", "Karl", "Carl", "Kaj", "Arne", "Verner", "Ebbe", "Egon", "Alfred", "Oscar", "Noah", "Mohammed", "Ali",
    ], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text has the shape of a name; places such as <c>Hvide Sande</c> have it too.</summary>
    public static bool HasShape(ReadOnlySpan<char> text)
    {
        if (text.Length is < 3 or > LongestName || !char.IsLetter(text[0]))
        {
            return false;
        }

        var words = 0;
        foreach (var range in text.Split(' '))
        {
            if (!IsWord(text[range].TrimEnd(',')) || ++words > MostWords)
            {
                return false;
            }
        }

        return words >= 2;
    }

    /// <summary>Whether one of the words is a common given name.</summary>
    public static bool HasGivenName(ReadOnlySpan<char> text)
    {
        var given = Given.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in text.Split(' '))
        {
            if (given.Contains(text[range].TrimEnd(',')))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWord(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || !char.IsUpper(word[0]))
        {
            return false;
        }

        foreach (var character in word)
        {
            if (!char.IsLetter(character) && character is not ('-' or '.' or '\''))
            {
                return false;
            }
        }

        return true;
    }
}
