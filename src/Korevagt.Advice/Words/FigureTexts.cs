using Korevagt.Domain.Texts;
using Korevagt.Files.Questions;

namespace Korevagt.Advice.Words;

/// <summary>What the figures of a question are called.</summary>
internal static class FigureTexts
{
    public static Text Minutes(string number) => number == "1" ? new("1 minut", "1 minute") : new($"{number} minutter", $"{number} minutes");
    public static Text Visits(string number) => new($"{number} besøg", $"{number} visits");
    public static Text Points(string number) => new($"{number} procentpoint", $"{number} percentage points");
    public static Text UnitMinutes { get; } = new("minutter", "minutes");
    public static Text UnitVisits { get; } = new("besøg om året", "visits a year");
    public static Text UnitPercent { get; } = new("procent", "per cent");
    public static Text UnitMillions { get; } = new("mio. kr. om året", "million DKK a year");

    /// <summary>The figure, as it stands inside a sentence.</summary>
    public static Text Name(QuestionFigure figure, string? target) => figure switch
    {
        QuestionFigure.ContractedSaving => new("besparelsen efter kontrakterne", "the contracted saving"),
        QuestionFigure.Saving => new("besparelsen", "the saving"),
        QuestionFigure.ContractedCost => new("udgiften efter kontrakterne", "the contracted cost"),
        QuestionFigure.AnnualCost => new("udgiften om året", "the annual cost"),
        QuestionFigure.P90 => new("90 %-fraktilen for responstid", "the 90% response time"),
        QuestionFigure.MeanResponse => new("den gennemsnitlige responstid", "the mean response time"),
        QuestionFigure.UrgentP90 => new("90 %-fraktilen for de mest hastende besøg", "the 90% response time of the most urgent visits"),
        QuestionFigure.WithinTarget => target is null
            ? new("andelen inden for servicemålet", "the share within the service target")
            : new($"andelen inden for servicemålet »{target}«", $"the share within the service target \"{target}\""),
        QuestionFigure.LateVisits => new("antallet af sene besøg", "the number of late visits"),
        QuestionFigure.HandedToDaytime => new("antallet af besøg, der overlades til dagtid", "the number of visits handed to daytime"),
        QuestionFigure.WorstDistrictP90 => new(
            "90 %-fraktilen i det dårligst stillede køreområde", "the 90% response time of the worst-off district"),
        _ => new("forskellen mellem køreområdernes 90 %-fraktiler", "the spread of the districts' 90% response times"),
    };

    /// <summary>The same at the beginning of a heading or an axis.</summary>
    public static Text Heading(QuestionFigure figure, string? target)
    {
        var name = Name(figure, target);
        return new(Capital(name.Danish), Capital(name.English));
    }

    /// <summary>What a requirement asks, as the rest of "the requirement that ...".</summary>
    public static Text Asks(QuestionLimit kind, Text name, string amount) => kind switch
    {
        QuestionLimit.AtLeast => new($"{name.Danish} er mindst {amount}", $"{name.English} is at least {amount}"),
        QuestionLimit.AtMost => new($"{name.Danish} er højst {amount}", $"{name.English} is at most {amount}"),
        QuestionLimit.RiseAtMost => new($"{name.Danish} stiger højst {amount}", $"{name.English} rises by at most {amount}"),
        _ => new($"{name.Danish} falder højst {amount}", $"{name.English} falls by at most {amount}"),
    };

    public static Text InEveryDistrict { get; } = new(" i hvert køreområde", " in every district");
    public static Text InDistricts(string names) => new($" i {names}", $" in {names}");
    public static Text InShareOfYears(string share) => new($", og det i mindst {share} af årene", $", and that in at least {share} of the years");

    public static Text OfTheYears(string share) => new($"{share} af årene", $"{share} of the years");

    public static Text CarsOnDuty(string number, bool isOne) => isOne
        ? new("der er mindst 1 vogn på vagt", "at least 1 car is on duty")
        : new($"der er mindst {number} vogne på vagt", $"at least {number} cars are on duty");

    public static Text Cars(string number, bool isOne) => isOne ? new("1 vogn", "1 car") : new($"{number} vogne", $"{number} cars");

    public static Text Rise(string amount) => new($"en stigning på {amount}", $"a rise of {amount}");
    public static Text Fall(string amount) => new($"et fald på {amount}", $"a fall of {amount}");

    private static string Capital(string words) => words.StartsWith("the ", StringComparison.Ordinal)
        ? Capital(words[4..])
        : char.ToUpperInvariant(words[0]) + words[1..];
}
