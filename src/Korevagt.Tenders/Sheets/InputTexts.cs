using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Tenders.Formats;

namespace Korevagt.Tenders.Sheets;

/// <summary>What may stand in yellow cells, and what is said where it does not.</summary>
internal static class InputTexts
{
    public static Text NotAllowed { get; } = new("Det kan ikke stå her", "This cannot stand here");

    public static Text FillIn { get; } = new("Udfyldes", "To be filled in");

    public static Text AsSent { get; } = new(
        " som i det ark, der blev sendt ud: hent det igen, og skriv tallene i det",
        " as in the sheet that was sent out: fetch it again and write the numbers into it");

    public static Text NumberAsNumber { get; } = new(
        "et tal i et talfelt: slet feltet, og skriv tallet uden apostrof, mellemrum og enhed",
        "a number in a cell of numbers: clear the cell and write the number without apostrophe, blanks and unit");

    public static int Least(InputKind kind) => kind is InputKind.LotCount or InputKind.Cars ? 1 : 0;

    public static int Most(InputKind kind) => kind switch
    {
        InputKind.Price => Patterns.HighestPrice,
        InputKind.Dkk => 1_000_000_000,
        InputKind.Share => 1,
        InputKind.LotCount => TenderFile.MostLots,
        InputKind.Cars => 1000,
        _ => 10_000,
    };

    public static Text Wanted(InputKind kind) => kind switch
    {
        InputKind.Price => new($"kr. fra 0 til {Most(kind)} med højst to decimaler", $"kr. from 0 to {Most(kind)} with two decimals at most"),
        InputKind.Dkk => new(
            $"kr. om året fra 0 til {Most(kind)} med højst to decimaler", $"kr. a year from 0 to {Most(kind)} with two decimals at most"),
        InputKind.Share => new("en procent fra 0 til 100 med højst to decimaler", "a per cent from 0 to 100 with two decimals at most"),
        InputKind.LotChoice => new("en kode fra listen", "a code of the list"),
        InputKind.OfferChoice => new("en kode fra listen: en delaftale eller en pakke", "a code of the list: a lot or a package"),
        InputKind.Name => new("et navn på højst 200 tegn", "a name of 200 characters at most"),
        InputKind.Cvr => new("et CVR-nummer på otte cifre", "a CVR number of eight digits"),
        _ => new($"et helt tal fra {Least(kind)} til {Most(kind)}", $"a whole number from {Least(kind)} to {Most(kind)}"),
    };
}
