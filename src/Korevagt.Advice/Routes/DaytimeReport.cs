using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Exports.Tables;
using Korevagt.Reports;
using Korevagt.Reports.Html;
using Korevagt.Routes.Daytime;

namespace Korevagt.Advice.Routes;

/// <summary>What visits moved to daytime cost, in sentences and a table.</summary>
public sealed class DaytimeReport
{
    private readonly DaytimeCost cost;
    private readonly ReportFormat format;

    /// <summary>Prepares them in one language.</summary>
    /// <param name="cost">The costs.</param>
    /// <param name="language">The reader's language.</param>
    public DaytimeReport(DaytimeCost cost, Language language)
    {
        ArgumentNullException.ThrowIfNull(cost);
        (this.cost, format) = (cost, ReportFormat.For(language));
    }

    /// <summary>What it says, the answer first.</summary>
    public IReadOnlyList<string> Sentences => [.. Said().Select(format.Say)];

    /// <summary>The days.</summary>
    public IReadOnlyList<PlainTable> Tables =>
    [
        new(
            format.Say(DaytimeTexts.Days), "",
            [.. format.Say(DaytimeTexts.Date, RouteTexts.Dkk, DaytimeTexts.Visits, RouteTexts.Unplanned, RouteTexts.Title, RouteTexts.Kilometers)],
            [
                .. cost.Days.Select(day => (string[])
                [
                    format.Date(day.Date), format.Number(day.Dkk, 2), format.Number(day.Visits), format.Number(day.Visits - day.Planned), format.Number(day.Tours),
                    format.Number(day.Meters / 1000.0, 1),
                ]),
            ]),
    ];

    /// <summary>The page.</summary>
    public string Page() => TablesPage.Render(
        format.Say(DaytimeTexts.Title), cost.Scenario, cost.Scenario, Sentences, Markup.Of($""), Tables, format.Language);

    private List<Text> Said() =>
    [
        cost.DkkPerVisit is { } dkk && cost.KilometersPerVisit is { } km
            ? ReportFormat.InBoth(by => DaytimeTexts.PerVisit(
                by.Number(dkk.Mean), by.Interval(by.Number(dkk.Low), by.Number(dkk.High)), by.Number(km.Mean, 1), by.Interval(by.Number(km.Low, 1), by.Number(km.High, 1))))
            : DaytimeTexts.NoVisits,
        ReportFormat.InBoth(by => DaytimeTexts.PerDay(by.Number(cost.MovedPerDay.Mean, 1), Range(by, cost.MovedPerDay), cost.Days.Count)),
        DaytimeTexts.Vehicles(string.Join(", ", cost.Stations), cost.Contract),
        cost.Unplanned == 0 ? DaytimeTexts.AllPlanned : DaytimeTexts.Left(cost.Unplanned, cost.Visits),
    ];

    private static string Range(ReportFormat by, Estimate estimate) => by.Interval(by.Number(estimate.Low, 1), by.Number(estimate.High, 1));
}

/// <summary>What visits moved to daytime cost, in words.</summary>
internal static class DaytimeTexts
{
    public static Text Title { get; } = new("Besøg flyttet til dagtid", "Visits moved to daytime");

    public static Text Days { get; } = new("De trukne hverdage", "The working days drawn");

    public static Text Date { get; } = new("Dag", "Day");

    public static Text Visits { get; } = new("Besøg", "Visits");

    public static Text NoVisits { get; } = new("Intet besøg er på nogen tur, så prisen er ukendt.", "No visit is on any tour, so the price is not known.");

    public static Text AllPlanned { get; } = new("Alle flyttede besøg er på ture.", "All moved visits are on tours.");

    public static Text PerVisit(string dkk, string dkkRange, string km, string kmRange) => new(
        $"Et besøg flyttet til dagtid koster {dkk} kr. ({dkkRange}) og {km} km ({kmRange}), med 95 %-intervaller over dagene.",
        $"A visit moved to daytime costs DKK {dkk} ({dkkRange}) and {km} km ({kmRange}), with 95% intervals over the days.");

    public static Text PerDay(string visits, string range, int days) => new(
        $"Der flyttes {visits} besøg pr. hverdag ({range}); regnet over {days} trukne hverdage.",
        $"{visits} visits are moved to a working day ({range}); reckoned over {days} working days drawn.");

    public static Text Vehicles(string stations, string contract) => new(
        $"Vognene kører fra {stations} og betales efter kontrakten {contract} fra afgang til hjemkomst.",
        $"The vehicles drive from {stations} and are paid by the contract {contract} from leaving to return.");

    public static Text Left(int unplanned, int visits) => new(
        $"{unplanned} af {visits} besøg kunne vognene ikke nå; de indgår ikke i prisen.",
        $"The vehicles could not make {unplanned} of {visits} visits; these are not in the price.");
}
