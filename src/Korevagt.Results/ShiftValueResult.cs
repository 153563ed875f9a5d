using System.ComponentModel;
using Korevagt.Choosing.Candidates;
using Korevagt.Choosing.Values;

namespace Korevagt.Results;

/// <summary>What taking out a shift, or one car of it, changes in a year.</summary>
public sealed record ShiftValueResult
{
    /// <summary>Place in the ranking, from 1: first what saves most for each minute of the 90 % response time.</summary>
    [Description("Place in the ranking, from 1: first what saves most for each minute of the 90 % response time.")]
    [Unit(Units.Count)]
    public required int Rank { get; init; }

    /// <summary>Id of the shift.</summary>
    [Description("Id of the shift.")]
    public required string Shift { get; init; }

    /// <summary>Its name.</summary>
    [Description("Its name.")]
    public required string Name { get; init; }

    /// <summary>Cars that it has.</summary>
    [Description("Cars that it has.")]
    [Unit(Units.Cars)]
    public required int Cars { get; init; }

    /// <summary>Cars that are taken out: all, or one.</summary>
    [Description("Cars that are taken out: all, or one.")]
    [Unit(Units.Cars)]
    public required int CarsRemoved { get; init; }

    /// <summary>The change in words, in Danish.</summary>
    [Description("The change in words, in Danish.")]
    public required string ChangeDa { get; init; }

    /// <summary>The change in words, in English.</summary>
    [Description("The change in words, in English.")]
    public required string ChangeEn { get; init; }

    /// <summary>Contracted car hours that fall away.</summary>
    [Description("Contracted car hours that fall away.")]
    [Unit(Units.Hours)]
    public required double HoursSaved { get; init; }

    /// <summary>What calendar and contracts say is saved; null where the plan has no price.</summary>
    [Description("What calendar and contracts say is saved; null where the plan has no price.")]
    [Unit(Units.Dkk)]
    public required decimal? CertainSavingDkk { get; init; }

    /// <summary>What kilometers, overtime and other simulated costs save; negative where they grow; null where the plan has no price.</summary>
    [Description("What kilometers, overtime and other simulated costs save; negative where they grow; null where the plan has no price.")]
    [Unit(Units.Dkk)]
    public required ExactEstimateResult? SimulatedSavingDkk { get; init; }

    /// <summary>Both together; null where the plan has no price.</summary>
    [Description("Both together; null where the plan has no price.")]
    [Unit(Units.Dkk)]
    public required ExactEstimateResult? SavingDkk { get; init; }

    /// <summary>Change of the mean response time.</summary>
    [Description("Change of the mean response time.")]
    [Unit(Units.Minutes)]
    public required EstimateResult MeanMinutes { get; init; }

    /// <summary>Change of the 90 % response time.</summary>
    [Description("Change of the 90 % response time.")]
    [Unit(Units.Minutes)]
    public required EstimateResult P90Minutes { get; init; }

    /// <summary>The same of the most urgent class.</summary>
    [Description("The same of the most urgent class.")]
    [Unit(Units.Minutes)]
    public required EstimateResult UrgentP90Minutes { get; init; }

    /// <summary>Change of the share within the first service target.</summary>
    [Description("Change of the share within the first service target.")]
    [Unit(Units.Share)]
    public required EstimateResult WithinTargetShare { get; init; }

    /// <summary>Change of the visits that are not reached within the first service target.</summary>
    [Description("Change of the visits that are not reached within the first service target.")]
    [Unit(Units.Visits)]
    public required EstimateResult LateVisits { get; init; }

    /// <summary>Kroner saved for each minute that the 90 % response time rises; null where there is no price, or it does not surely rise.</summary>
    [Description("Kroner saved for each minute that the 90 % response time rises; null where there is no price, or it does not surely rise.")]
    [Unit(Units.Dkk)]
    public required decimal? DkkPerP90Minute { get; init; }

    /// <summary>Kroner saved at least for each such minute, at the upper end of its interval; null where there is no price or that is no rise.</summary>
    [Description("Kroner saved at least for each such minute, at the upper end of its interval; null where there is no price or that is no rise.")]
    [Unit(Units.Dkk)]
    public required decimal? LeastDkkPerP90Minute { get; init; }

    /// <summary>Kroner saved for each visit more that is late; null where there is no price, or there are not surely more.</summary>
    [Description("Kroner saved for each visit more that is late; null where there is no price, or there are not surely more.")]
    [Unit(Units.Dkk)]
    public required decimal? DkkPerLateVisit { get; init; }

    /// <summary>Kroner saved at least for each such visit; null where there is no price or the upper end is none.</summary>
    [Description("Kroner saved at least for each such visit; null where there is no price or the upper end is none.")]
    [Unit(Units.Dkk)]
    public required decimal? LeastDkkPerLateVisit { get; init; }

    /// <summary>The district whose 90 % response time rises most; null where a year had no visit in any.</summary>
    [Description("The district whose 90 % response time rises most; null where a year had no visit in any.")]
    public required WorstDistrictResult? WorstDistrict { get; init; }

    /// <summary>Visits that the shift made, all its cars together.</summary>
    [Description("Visits that the shift made, all its cars together.")]
    [Unit(Units.Visits)]
    public required double VisitsBefore { get; init; }

    /// <summary>Shifts that make more visits than before, the most first.</summary>
    [Description("Shifts that make more visits than before, the most first.")]
    public required IReadOnlyList<TakenOverResult> TakenBy { get; init; }

    /// <summary>Change of the visits that go to the daytime practice.</summary>
    [Description("Change of the visits that go to the daytime practice.")]
    [Unit(Units.Visits)]
    public required double ToDaytime { get; init; }

    /// <summary>Change of the kilometers that all cars drive.</summary>
    [Description("Change of the kilometers that all cars drive.")]
    [Unit(Units.Kilometers)]
    public required EstimateResult Kilometers { get; init; }

    internal static ShiftValueResult Of(ShiftValue value) => new()
    {
        Rank = value.Rank,
        Shift = value.Shift,
        Name = value.Name,
        Cars = value.Cars,
        CarsRemoved = value.CarsRemoved,
        ChangeDa = value.Change.Danish,
        ChangeEn = value.Change.English,
        HoursSaved = RoundedNumbers.Amount(value.HoursSaved),
        CertainSavingDkk = RoundedNumbers.DkkOrNull(value.CertainSavingDkk),
        SimulatedSavingDkk = value.SimulatedSavingDkk is { } simulated ? ExactEstimateResult.Of(simulated) : null,
        SavingDkk = value.SavingDkk is { } saving ? ExactEstimateResult.Of(saving) : null,
        MeanMinutes = EstimateResult.Minutes(value.MeanMinutes),
        P90Minutes = EstimateResult.Minutes(value.P90Minutes),
        UrgentP90Minutes = EstimateResult.Minutes(value.UrgentP90Minutes),
        WithinTargetShare = EstimateResult.Share(value.WithinTargetShare),
        LateVisits = EstimateResult.Amount(value.LateVisits),
        DkkPerP90Minute = RoundedNumbers.DkkOrNull(value.DkkPerP90Minute),
        LeastDkkPerP90Minute = RoundedNumbers.DkkOrNull(value.LeastDkkPerP90Minute),
        DkkPerLateVisit = RoundedNumbers.DkkOrNull(value.DkkPerLateVisit),
        LeastDkkPerLateVisit = RoundedNumbers.DkkOrNull(value.LeastDkkPerLateVisit),
        WorstDistrict = value.Worst is { } worst
            ? new WorstDistrictResult { District = worst.District, Name = worst.Name, P90Minutes = EstimateResult.Minutes(worst.P90Minutes) }
            : null,
        VisitsBefore = RoundedNumbers.Amount(value.VisitsBefore),
        TakenBy = [.. value.TakenBy.Select(taken => new TakenOverResult
        {
            Shift = taken.Shift,
            Name = taken.Name,
            Visits = RoundedNumbers.Amount(taken.Visits),
            Kilometers = RoundedNumbers.Amount(taken.Kilometers),
        })],
        ToDaytime = RoundedNumbers.Amount(value.ToDaytime),
        Kilometers = EstimateResult.Amount(value.Kilometers),
    };
}

/// <summary>The district that is hit hardest.</summary>
public sealed record WorstDistrictResult
{
    /// <summary>Id of the district.</summary>
    [Description("Id of the district.")]
    public required string District { get; init; }

    /// <summary>Its name.</summary>
    [Description("Its name.")]
    public required string Name { get; init; }

    /// <summary>Change of its 90 % response time; the interval counts with the choice among the districts.</summary>
    [Description("Change of its 90 % response time; the interval counts with the choice among the districts.")]
    [Unit(Units.Minutes)]
    public required EstimateResult P90Minutes { get; init; }
}

/// <summary>A shift that makes more visits than before.</summary>
public sealed record TakenOverResult
{
    /// <summary>Id of the shift.</summary>
    [Description("Id of the shift.")]
    public required string Shift { get; init; }

    /// <summary>Its name.</summary>
    [Description("Its name.")]
    public required string Name { get; init; }

    /// <summary>Visits more.</summary>
    [Description("Visits more.")]
    [Unit(Units.Visits)]
    public required double Visits { get; init; }

    /// <summary>Kilometers more.</summary>
    [Description("Kilometers more.")]
    [Unit(Units.Kilometers)]
    public required double Kilometers { get; init; }
}
