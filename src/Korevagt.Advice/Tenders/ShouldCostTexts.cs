using Korevagt.Domain.Costs.Figures;
using Korevagt.Domain.Texts;
using Korevagt.Economics.ShouldCosts;

namespace Korevagt.Advice.Tenders;

/// <summary>What shifts should cost, in words.</summary>
internal static class ShouldCostTexts
{
    public static Text Title { get; } = new("Hvad vagterne burde koste", "What the shifts should cost");

    public static Text Lead(string plan, string table, string date) => new(
        $"{plan}, efter {table} pr. {date}", $"{plan}, by {table} as of {date}");

    public static Text Total(string mid, string low, string high, string hours, string perHour) => new(
        $"Vagterne burde koste omkring {mid} om året, mellem {low} og {high}: {hours} vogntimer til omkring {perHour} kr. i timen",
        $"The shifts should cost about {mid} a year, between {low} and {high}: {hours} car hours at about {perHour} kr an hour");

    public static Text NoBid { get; } = new(
        "Det er en beregning efter løn, bil og administration og ikke et tilbud; det laveste og det højeste er hver sammensat af alt, "
        + "der trækker den vej, så de er mindre sandsynlige end noget imellem",
        "This is reckoned from wages, cars and overhead and is no bid; the lowest and the highest are each made of all that pulls that way, "
        + "and so less likely than what lies between");

    public static Text Weak(string count, string names) => new(
        $"{count} af tallene er antaget, sluttet eller husket: {names}", $"{count} of the figures are assumed, inferred or recalled: {names}");

    public static Text Sharing { get; } = new(
        "En vogn, der kan køre flere af delens vagter, deles mellem dem i det laveste og det midterste tal; i det højeste har hver vagt sin egen",
        "A car that can drive several shifts of the lot is shared among them in the lowest and the middle figure; in the highest each has its own");

    public static Text LotTable { get; } = new("Delene", "The lots");
    public static Text LotNote { get; } = new("Kroner uden moms (personbefordring er momsfri).", "Kroner without VAT (passenger transport is exempt).");
    public static Text Lot { get; } = new("Del", "Lot");
    public static Text PerYear { get; } = new("Kr. om året", "Kr a year");
    public static Text Lowest { get; } = new("Lavest", "Lowest");
    public static Text Highest { get; } = new("Højest", "Highest");
    public static Text PerHour { get; } = new("Kr. i timen", "Kr an hour");
    public static Text Hours { get; } = new("Vogntimer", "Car hours");
    public static Text Peak { get; } = new("Vogne på én gang", "Cars at once");
    public static Text All { get; } = new("I alt", "In all");

    public static Text ShiftTable { get; } = new("Vagterne", "The shifts");
    public static Text ShiftNote { get; } = new("Kroner for en times kørsel med én vogn.", "Kroner for an hour of one car.");
    public static Text Shift { get; } = new("Vagt", "Shift");

    public static Text LineTable(string shift) => new($"Linje for linje: {shift}", $"Line by line: {shift}");
    public static Text LineNote { get; } = new("Kroner i timen, i den rækkefølge, de regnes.", "Kroner an hour, in the order in which they are reckoned.");
    public static Text Line { get; } = new("Linje", "Line");
    public static Text Middle { get; } = new("Midt", "Middle");

    public static Text FigureTable { get; } = new("Tallene", "The figures");
    public static Text FigureNote { get; } = new("Hvert tal med dagen, det gælder fra, og hvor sikkert det er.", "Each figure with the day from which it holds and how well it is known.");
    public static Text Figure { get; } = new("Tal", "Figure");
    public static Text Certainty { get; } = new("Hvor sikkert", "How well known");
    public static Text From { get; } = new("Fra", "From");

    public static Text Of(CostPart part) => part switch
    {
        CostPart.Wage => new("Løn med feriegodtgørelse", "Wage with holiday pay"),
        CostPart.NightSupplement => new("Nattillæg med feriegodtgørelse", "Night supplement with holiday pay"),
        CostPart.Pension => new("Pension", "Pension"),
        CostPart.OtherLabour => new("Andet til løn", "Other labour"),
        CostPart.PayrollTax => new("Lønsumsafgift", "Payroll tax"),
        CostPart.DeadHours => new("Løn uden for vagten", "Labour outside the duty"),
        CostPart.CarFixed => new("Vogn, faste udgifter", "Car, fixed"),
        CostPart.DutyKilometers => new("Kilometer på vagten", "Kilometres on duty"),
        CostPart.DeadKilometers => new("Kilometer uden for vagten", "Kilometres outside the duty"),
        CostPart.Overhead => new("Administration", "Overhead"),
        _ => new("Fortjeneste", "Margin"),
    };

    public static Text Of(FigureKind kind) => kind switch
    {
        FigureKind.Wage => new("Timeløn (kr.)", "Wage an hour (kr)"),
        FigureKind.NightSupplement => new("Nattillæg (kr. i timen)", "Night supplement (kr an hour)"),
        FigureKind.SpecialSavings => new("Særlig opsparing (andel)", "Special savings (share)"),
        FigureKind.HolidayPay => new("Feriegodtgørelse (andel)", "Holiday pay (share)"),
        FigureKind.Pension => new("Pension (andel)", "Pension (share)"),
        FigureKind.OtherLabour => new("Andet til løn (kr. i timen)", "Other labour (kr an hour)"),
        FigureKind.PayrollTax => new("Lønsumsafgift (andel)", "Payroll tax (share)"),
        FigureKind.CarFixed => new("Vogn (kr. om året)", "Car (kr a year)"),
        FigureKind.CarKilometer => new("Vogn (kr. pr. km)", "Car (kr per km)"),
        FigureKind.DutyKilometers => new("Km pr. vagttime", "Km per hour of duty"),
        FigureKind.DeadHours => new("Timer uden for vagten (pr. vagt)", "Hours outside the duty (each)"),
        FigureKind.DeadKilometers => new("Km uden for vagten (pr. vagt)", "Km outside the duty (each)"),
        FigureKind.Overhead => new("Administration (kr. i timen)", "Overhead (kr an hour)"),
        FigureKind.Margin => new("Fortjeneste (andel)", "Margin (share)"),
        FigureKind.EquityFirstPermit => new("Egenkapital, første tilladelse (kr.)", "Equity, first permit (kr)"),
        FigureKind.EquityFurtherPermit => new("Egenkapital, hver yderligere (kr.)", "Equity, each further (kr)"),
        _ => new("Tærskelværdi (kr.)", "Threshold (kr)"),
    };

    public static Text Of(FigureConfidence confidence) => confidence switch
    {
        FigureConfidence.High => new("høj: officiel tekst set", "high: official text seen"),
        FigureConfidence.Medium => new("middel: sekundær kilde", "medium: secondary source"),
        FigureConfidence.Low => new("lav: svag kilde", "low: weak source"),
        FigureConfidence.Recalled => new("husket, ikke slået efter", "recalled, not looked up"),
        FigureConfidence.Derived => new("regnet ud", "derived"),
        FigureConfidence.Inferred => new("sluttet", "inferred"),
        _ => new("antaget", "assumed"),
    };
}
