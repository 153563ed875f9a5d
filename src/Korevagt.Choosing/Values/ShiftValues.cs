using Korevagt.Domain.Texts;
using Korevagt.Evaluation;

namespace Korevagt.Choosing.Values;

/// <summary>What each shift of a plan is worth: what goes and what is saved where it, or a car of it, is taken out alone.</summary>
public sealed record ShiftValues
{
    /// <summary>What determines the figures.</summary>
    public required ComparisonProvenance Provenance { get; init; }

    /// <summary>Name of the plan.</summary>
    public required string Plan { get; init; }

    /// <summary>What the plan itself does.</summary>
    public required ValuedPlan Baseline { get; init; }

    /// <summary>Name of the plan's first service target.</summary>
    public required string Target { get; init; }

    /// <summary>
    /// What was taken out, by rank: first what saves most for each minute that the 90 % response time surely rises at most.
    /// </summary>
    public required IReadOnlyList<ShiftValue> Values { get; init; }

    /// <summary>What cannot be taken out, and why; what is left would be no plan.</summary>
    public IReadOnlyList<Irremovable> NotPossible { get; init; } = [];

    /// <summary>Pairs of what was taken out, the strongest interaction first; null where nobody asked for them.</summary>
    public required IReadOnlyList<PairValue>? Pairs { get; init; }

    /// <summary>The probability with which all intervals of one kind hold together.</summary>
    public static double Confidence => 0.95;
}

/// <summary>A plan's own figures, means over the years with a 95 % interval of their own.</summary>
/// <param name="MeanMinutes">Mean response time.</param>
/// <param name="P90Minutes">The time that 90 % of the visits do not exceed.</param>
/// <param name="UrgentP90Minutes">The same of the most urgent class.</param>
/// <param name="WithinTargetShare">Share within the first service target.</param>
/// <param name="LateVisits">Visits a year that were not reached within it.</param>
public sealed record ValuedPlan(
    Estimate MeanMinutes, Estimate P90Minutes, Estimate UrgentP90Minutes, Estimate WithinTargetShare, Estimate LateVisits);

/// <summary>What taking out a shift, or one car of it, changes; intervals hold together for all that were looked at.</summary>
public sealed record ShiftValue
{
    /// <summary>Id of the shift.</summary>
    public required string Shift { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Cars that it has.</summary>
    public required int Cars { get; init; }

    /// <summary>Cars that are taken out: all, or one.</summary>
    public required int CarsRemoved { get; init; }

    /// <summary>Place in the ranking, from 1.</summary>
    public int Rank { get; init; }

    /// <summary>The change in words.</summary>
    public required Text Change { get; init; }

    /// <summary>Contracted car hours that fall away in a year.</summary>
    public required double HoursSaved { get; init; }

    /// <summary>What calendar and contracts say is saved in a year, in kroner; null where the plan has no price.</summary>
    public required decimal? CertainSavingDkk { get; init; }

    /// <summary>What kilometres, overtime and the other cost drivers save in a year, mostly negative; null likewise.</summary>
    public required MoneyEstimate? SimulatedSavingDkk { get; init; }

    /// <summary>Both together; null likewise.</summary>
    public required MoneyEstimate? SavingDkk { get; init; }

    /// <summary>Change of the mean response time, in minutes.</summary>
    public required Estimate MeanMinutes { get; init; }

    /// <summary>Change of the 90 % response time, in minutes.</summary>
    public required Estimate P90Minutes { get; init; }

    /// <summary>The same of the most urgent class; not a number where a year had none of it.</summary>
    public required Estimate UrgentP90Minutes { get; init; }

    /// <summary>Change of the share within the first service target.</summary>
    public required Estimate WithinTargetShare { get; init; }

    /// <summary>Change of the visits a year that are not reached within it.</summary>
    public required Estimate LateVisits { get; init; }

    /// <summary>The district whose 90 % response time rises most; null where a year had no visit in any.</summary>
    public required WorstDistrict? Worst { get; init; }

    /// <summary>Change of the kilometres driven in a year.</summary>
    public required Estimate Kilometers { get; init; }

    /// <summary>Who makes the visits that it made, the most first; shifts that make fewer are left out.</summary>
    public required IReadOnlyList<TakenOver> TakenBy { get; init; }

    /// <summary>Change of the visits a year that go to the daytime practice.</summary>
    public required double ToDaytime { get; init; }

    /// <summary>Visits a year that it made.</summary>
    public required double VisitsBefore { get; init; }

    /// <summary>
    /// Kroner saved for each minute that the 90 % response time rises; null where there is no price, or it does not surely rise.
    /// </summary>
    public decimal? DkkPerP90Minute => Per(P90Minutes);

    /// <summary>
    /// Kroner saved at least for each minute that it rises: at the upper end of the interval; null where there is no price or
    /// that is no rise.
    /// </summary>
    public decimal? LeastDkkPerP90Minute => Least(P90Minutes);

    /// <summary>Kroner saved for each visit more that is late; null where there is no price, or there are not surely more.</summary>
    public decimal? DkkPerLateVisit => Per(LateVisits);

    /// <summary>Kroner saved at least for each of them; null where there is no price or the upper end is none.</summary>
    public decimal? LeastDkkPerLateVisit => Least(LateVisits);

    private decimal? Per(Estimate rise) => rise.Low > 0 && SavingDkk is { } saving ? saving.Mean / (decimal)rise.Mean : null;

    private decimal? Least(Estimate rise) => rise.High > 0 && SavingDkk is { } saving ? saving.Mean / (decimal)rise.High : null;
}

/// <summary>The district that is hit hardest.</summary>
/// <param name="District">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="P90Minutes">Change of its 90 % response time; the interval counts with the choice among the districts.</param>
public sealed record WorstDistrict(string District, string Name, Estimate P90Minutes);

/// <summary>A shift that makes more visits than before.</summary>
/// <param name="Shift">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Visits">Visits a year more, mean over the years.</param>
/// <param name="Kilometers">Kilometres a year more.</param>
public sealed record TakenOver(string Shift, string Name, double Visits, double Kilometers);

/// <summary>A shift that cannot be taken out.</summary>
/// <param name="Shift">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reason">Why.</param>
public sealed record Irremovable(string Shift, string Name, Text Reason);

/// <summary>What two of them come to together beyond what each comes to alone.</summary>
/// <param name="First">Id of the first shift.</param>
/// <param name="FirstName">Its name.</param>
/// <param name="Second">Id of the second.</param>
/// <param name="SecondName">Its name.</param>
/// <param name="P90Minutes">Change of the 90 % response time where both are gone.</param>
/// <param name="ExtraP90Minutes">That, less what each changes alone.</param>
/// <param name="ExtraLateVisits">The late visits a year of both, less those of each alone.</param>
public sealed record PairValue(
    string First, string FirstName, string Second, string SecondName,
    Estimate P90Minutes, Estimate ExtraP90Minutes, Estimate ExtraLateVisits);
