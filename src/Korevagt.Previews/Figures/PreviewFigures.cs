using Korevagt.Reports;

namespace Korevagt.Previews.Figures;

/// <summary>
/// What the years simulated so far say of a scenario beside its baseline. The figures of region, districts and areas are those
/// that a run of as many years writes, digit by digit; without a scenario both sides are the baseline.
/// </summary>
public sealed record PreviewFigures
{
    /// <summary>How many simulated years they are of.</summary>
    public required int Years { get; init; }

    /// <summary>The whole region.</summary>
    public required RegionPreview Region { get; init; }

    /// <summary>What is saved; null where a plan has no price, and without a scenario.</summary>
    public required SavingPreview? Saving { get; init; }

    /// <summary>The answer in words; without points where there is no scenario.</summary>
    public required SentencesPreview Sentences { get; init; }

    /// <summary>The districts, in the scenario's order.</summary>
    public required IReadOnlyList<DistrictPreview> Districts { get; init; }

    /// <summary>The areas, in the scenario's order.</summary>
    public required IReadOnlyList<AreaPreview> Areas { get; init; }

    /// <summary>The 24 hours of the clock.</summary>
    public required IReadOnlyList<HourPreview> Hours { get; init; }

    /// <summary>The shifts of the scenario in its order, then those of the baseline that it has not.</summary>
    public required IReadOnlyList<ShiftPreview> Shifts { get; init; }

    /// <summary>Response times of the region.</summary>
    public required HistogramPreview Histogram { get; init; }
}

/// <summary>The whole region: minutes, shares of 0 to 1, visits of a year.</summary>
/// <param name="VisitsPerYear">Visits arisen in the scenario.</param>
/// <param name="P90">The response time that 90 % of the visits do not exceed.</param>
/// <param name="Mean">The mean response time.</param>
/// <param name="WithinTarget">The share reached within the first service target.</param>
/// <param name="LateVisitsPerYear">Visits that miss it, those that nobody made among them.</param>
/// <param name="Unserved">Visits handed to the daytime practice or to another service.</param>
public sealed record RegionPreview(
    double VisitsPerYear, ComparedFigure P90, ComparedFigure Mean, ComparedFigure WithinTarget, ComparedFigure LateVisitsPerYear,
    FigurePair Unserved);

/// <summary>What a year saves, in kroner.</summary>
/// <param name="ContractedDkk">What follows from the contracts: certain.</param>
/// <param name="TotalDkk">All of it, with kilometres, overtime and other costs.</param>
public sealed record SavingPreview(CertainAmount ContractedDkk, AmountInterval TotalDkk);

/// <summary>An amount that is certain.</summary>
/// <param name="Value">The amount, in kroner.</param>
public sealed record CertainAmount(decimal Value);

/// <summary>An amount with its 95 % interval.</summary>
/// <param name="Value">The mean, in kroner.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public sealed record AmountInterval(decimal Value, decimal Low, decimal High);

/// <summary>The answer in words.</summary>
/// <param name="Da">In Danish.</param>
/// <param name="En">In English.</param>
public sealed record SentencesPreview(PlainAnswer Da, PlainAnswer En);

/// <summary>A district.</summary>
/// <param name="Id">Its id.</param>
/// <param name="VisitsPerYear">Visits arisen in the scenario.</param>
/// <param name="P90">The response time that 90 % of the visits do not exceed, in minutes.</param>
/// <param name="WithinTarget">The share reached within the first service target.</param>
public sealed record DistrictPreview(string Id, double VisitsPerYear, ComparedFigure P90, FigurePair WithinTarget);

/// <summary>An area.</summary>
/// <param name="Id">Its id.</param>
/// <param name="VisitsPerYear">Visits arisen in the scenario.</param>
/// <param name="Mean">The mean response time, in minutes; its change has an interval from blocks of two years.</param>
/// <param name="Certain">Whether that interval leaves zero out.</param>
public sealed record AreaPreview(string Id, double VisitsPerYear, ComparedFigure Mean, bool Certain);

/// <summary>The visits ordered in an hour of the clock.</summary>
/// <param name="Hour">The hour, 0 to 23.</param>
/// <param name="VisitsPerYear">Visits arisen in the scenario.</param>
/// <param name="P90">The response time that 90 % of them do not exceed, in minutes.</param>
public sealed record HourPreview(int Hour, double VisitsPerYear, FigurePair P90);

/// <summary>A shift; its own figures are those of the scenario, or of the baseline where the scenario has it no more.</summary>
/// <param name="Id">Its id.</param>
/// <param name="VisitsPerYear">Visits made.</param>
/// <param name="Utilization">Share of the time on duty that its cars are busy.</param>
/// <param name="OvertimeHoursPerYear">Hours after the end of duty.</param>
/// <param name="Before">In the baseline; null where it is not there.</param>
/// <param name="After">In the scenario; null where it is not there.</param>
public sealed record ShiftPreview(
    string Id, double VisitsPerYear, double? Utilization, double OvertimeHoursPerYear, ShiftYear? Before, ShiftYear? After);

/// <summary>A year of a shift.</summary>
/// <param name="Cars">Its cars.</param>
/// <param name="HoursPerYear">Car hours on duty.</param>
/// <param name="VisitsPerYear">Visits made.</param>
/// <param name="Utilization">Share of the time on duty that its cars are busy.</param>
/// <param name="OvertimeHoursPerYear">Hours after the end of duty.</param>
public sealed record ShiftYear(int Cars, double HoursPerYear, double VisitsPerYear, double? Utilization, double OvertimeHoursPerYear);

/// <summary>Visits of a year by response time.</summary>
/// <param name="BinMinutes">Width of a step.</param>
/// <param name="Before">The baseline's, step by step from 0; the last holds the rest.</param>
/// <param name="After">The scenario's.</param>
public sealed record HistogramPreview(int BinMinutes, IReadOnlyList<double> Before, IReadOnlyList<double> After);
