using Korevagt.Domain.Texts;

namespace Korevagt.Domain.Costs;

/// <summary>
/// The costs that every plan of home-visit cars has beside its contractors. None has a figure of its own: a plan that states
/// none says by name that they are not counted.
/// </summary>
public static class StandardCosts
{
    private static readonly (string Id, Text Name, CostUnit Unit)[] All =
    [
        ("besøgshonorar", new("Lægernes honorar pr. besøg", "Doctors' fee per visit"), CostUnit.PerVisit),
        (
            "lægers-kørsel",
            new("Lægernes afstandskompensation og kørselsgodtgørelse", "Doctors' distance compensation and mileage"),
            CostUnit.PerKilometer),
        ("starttakst", new("Lægernes starttakst pr. vagt", "Doctors' start fee per shift"), CostUnit.PerShiftStart),
        (
            "egen-læge", new("Egen læges honorar for besøg i dagtiden", "General practitioner's fee for visits in daytime"),
            CostUnit.PerVisitInDaytime),
        ("ambulancer", new("Ambulancer i stedet for besøg", "Ambulances in place of visits"), CostUnit.PerVisitNotMade),
        (
            "kommunal-befordring", new("Kommunal befordring i stedet for besøg", "Municipal transport in place of visits"),
            CostUnit.PerVisitNotMade),
    ];

    /// <summary>Drivers without a figure, in the order in which reports name them.</summary>
    public static IReadOnlyList<CostDriver> Drivers { get; } =
        [.. All.Select(cost => new CostDriver { Id = cost.Id, Name = cost.Name.Danish, Unit = cost.Unit })];

    /// <summary>A plan's own drivers, followed by those of the standard ones that it does not state under their ids.</summary>
    public static IReadOnlyList<CostDriver> Complete(IReadOnlyList<CostDriver> own) =>
        [.. own, .. Drivers.Where(standard => own.All(driver => driver.Id != standard.Id))];

    /// <summary>A driver's name in both languages: names of plans as they are, those of standard drivers translated.</summary>
    public static Text NameOf(CostDriver driver) => Standard(driver) ?? new Text(driver.Name, driver.Name);

    /// <summary>The same within a sentence: standard names begin with a small letter.</summary>
    public static Text NameWithin(CostDriver driver) => Standard(driver) is var (danish, english)
        ? new Text(char.ToLowerInvariant(danish[0]) + danish[1..], char.ToLowerInvariant(english[0]) + english[1..])
        : NameOf(driver);

    private static Text? Standard(CostDriver driver)
    {
        var standard = All.FirstOrDefault(cost => cost.Id == driver.Id && cost.Name.Danish == driver.Name);
        return standard.Id is null ? (Text?)null : standard.Name;
    }
}
