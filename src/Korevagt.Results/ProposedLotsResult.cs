using System.ComponentModel;
using System.Text.Json.Serialization;
using Korevagt.Choosing.Lots;
using NodaTime;

namespace Korevagt.Results;

/// <summary>Ways to divide a plan's stations into lots: for each number of lots the one that should cost least.</summary>
public sealed record ProposedLotsResult
{
    /// <summary>Version of the engine.</summary>
    [Description("Version of the engine.")]
    public required string EngineVersion { get; init; }

    /// <summary>Name of the plan.</summary>
    [Description("Name of the plan.")]
    public required string Plan { get; init; }

    /// <summary>The year that hours are of.</summary>
    [Description("The year that hours are of.")]
    [Unit(Units.CalendarYear)]
    public required int Year { get; init; }

    /// <summary>The day whose wages and rates hold.</summary>
    [Description("The day whose wages and rates hold.")]
    public required LocalDate Date { get; init; }

    /// <summary>Name of the table of figures.</summary>
    [Description("Name of the table of figures.")]
    public required string Table { get; init; }

    /// <summary>The longest drive between neighbours within a lot.</summary>
    [Description("The longest drive between neighbours within a lot.")]
    [Unit(Units.Minutes)]
    public required double MostDriveMinutes { get; init; }

    /// <summary>The most cars at once of a lot; left out where any number may be.</summary>
    [Description("The most cars at once of a lot; left out where any number may be.")]
    [Unit(Units.Cars)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? MostCars { get; init; }

    /// <summary>The least yearly value of a lot; left out where any may be.</summary>
    [Description("The least yearly value of a lot; left out where any may be.")]
    [Unit(Units.Dkk)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? LeastDkk { get; init; }

    /// <summary>The most yearly value of a lot; left out where any may be.</summary>
    [Description("The most yearly value of a lot; left out where any may be.")]
    [Unit(Units.Dkk)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? MostDkk { get; init; }

    /// <summary>Stations with shifts.</summary>
    [Description("Stations with shifts.")]
    [Unit(Units.Count)]
    public required int Stations { get; init; }

    /// <summary>Sets of stations that may be a lot.</summary>
    [Description("Sets of stations that may be a lot.")]
    [Unit(Units.Count)]
    public required int Allowed { get; init; }

    /// <summary>By the number of lots; numbers for which there is no division are left out. Each is proved to be the best of its number.</summary>
    [Description("By the number of lots; numbers for which there is no division are left out. Each is proved to be the best of its number.")]
    public required IReadOnlyList<LotProposalResult> Proposals { get; init; }

    /// <summary>The result of proposed lots.</summary>
    public static ProposedLotsResult Of(ProposedLots proposed)
    {
        ArgumentNullException.ThrowIfNull(proposed);
        var settings = proposed.Settings;
        return new()
        {
            EngineVersion = Korevagt.Evaluation.EngineVersion.Current,
            Plan = proposed.Plan.Name,
            Year = settings.Year,
            Date = settings.Date,
            Table = proposed.Table,
            MostDriveMinutes = RoundedNumbers.Minutes(settings.MostDriveMinutes),
            MostCars = settings.MostCars,
            LeastDkk = RoundedNumbers.DkkOrNull(settings.LeastDkk),
            MostDkk = RoundedNumbers.DkkOrNull(settings.MostDkk),
            Stations = proposed.Stations,
            Allowed = proposed.Allowed,
            Proposals = [.. proposed.Proposals.Select(LotProposalResult.Of)],
        };
    }
}

/// <summary>A division into lots.</summary>
public sealed record LotProposalResult
{
    /// <summary>Kroner a year of all lots together; the expected is what was minimised.</summary>
    [Description("Kroner a year of all lots together; the expected is what was minimised.")]
    [Unit(Units.Dkk)]
    public required SpreadResult DkkPerYear { get; init; }

    /// <summary>Cars of all lots, each lot's at once.</summary>
    [Description("Cars of all lots, each lot's at once.")]
    [Unit(Units.Cars)]
    public required int Cars { get; init; }

    /// <summary>The largest lot's share of the expected cost.</summary>
    [Description("The largest lot's share of the expected cost.")]
    [Unit(Units.Share)]
    public required double LargestShare { get; init; }

    /// <summary>Lots that a contractor with one car can drive.</summary>
    [Description("Lots that a contractor with one car can drive.")]
    [Unit(Units.Count)]
    public required int OneCarLots { get; init; }

    /// <summary>The shortest ways that join the stations of each lot, together; decides between divisions of equal cost.</summary>
    [Description("The shortest ways that join the stations of each lot, together; decides between divisions of equal cost.")]
    [Unit(Units.Minutes)]
    public required double TreeMinutes { get; init; }

    /// <summary>The lots.</summary>
    [Description("The lots.")]
    public required IReadOnlyList<ProposedLotResult> Lots { get; init; }

    internal static LotProposalResult Of(LotProposal proposal) => new()
    {
        DkkPerYear = SpreadResult.OfDkk(proposal.DkkPerYear),
        Cars = proposal.Cars,
        LargestShare = RoundedNumbers.Share(proposal.LargestShare),
        OneCarLots = proposal.OneCarLots,
        TreeMinutes = RoundedNumbers.Minutes(proposal.TreeSeconds / 60.0),
        Lots = [.. proposal.Lots.Select(ProposedLotResult.Of)],
    };
}

/// <summary>A lot that is proposed.</summary>
public sealed record ProposedLotResult
{
    /// <summary>Ids of its stations.</summary>
    [Description("Ids of its stations.")]
    public required IReadOnlyList<string> Stations { get; init; }

    /// <summary>Ids of its shifts.</summary>
    [Description("Ids of its shifts.")]
    public required IReadOnlyList<string> Shifts { get; init; }

    /// <summary>Cars needed at the same time.</summary>
    [Description("Cars needed at the same time.")]
    [Unit(Units.Cars)]
    public required int PeakCars { get; init; }

    /// <summary>Hours of duty of the year, all cars together.</summary>
    [Description("Hours of duty of the year, all cars together.")]
    [Unit(Units.Hours)]
    public required double CarHours { get; init; }

    /// <summary>Kroner a year.</summary>
    [Description("Kroner a year.")]
    [Unit(Units.Dkk)]
    public required SpreadResult DkkPerYear { get; init; }

    /// <summary>Equity that as many permits ask for; null where no figure holds on the day.</summary>
    [Description("Equity that as many permits ask for; null where no figure holds on the day.")]
    [Unit(Units.Dkk)]
    public required decimal? EquityDkk { get; init; }

    internal static ProposedLotResult Of(ProposedLot lot) => new()
    {
        Stations = [.. lot.Stations.Select(station => station.Id)],
        Shifts = [.. lot.Cost.Shifts.Select(shift => shift.Shift)],
        PeakCars = lot.Cost.PeakCars,
        CarHours = RoundedNumbers.Amount(lot.Cost.CarHours),
        DkkPerYear = SpreadResult.OfDkk(lot.Cost.DkkPerYear),
        EquityDkk = RoundedNumbers.DkkOrNull(lot.EquityDkk),
    };
}
