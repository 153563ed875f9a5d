using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Economics;
using Korevagt.Files.Scenarios;

namespace Korevagt.Previews.Figures;

/// <summary>What is known of a scenario before anything is simulated.</summary>
/// <param name="Changes">What it changes, in words; none without a scenario.</param>
/// <param name="Driving">Whether its driving times are known, or have to be computed first, which takes seconds.</param>
/// <param name="Contracted">What the contracts cost in the year; null where a plan has no price.</param>
/// <param name="CarHours">Contracted car hours of the year.</param>
public sealed record PreparedPreview(
    IReadOnlyList<Text> Changes, DrivingTimes Driving, ContractedPreview? Contracted, FigurePair CarHours)
{
    private const int MoneyDecimals = 2;
    private const int HourDecimals = 3;

    /// <summary>What is known of a scenario, or of a plan alone.</summary>
    internal static PreparedPreview Of(Plan baseline, LoadedScenario? scenario, int year, bool isDrivingKnown)
    {
        var before = Contracts(baseline, year);
        var after = scenario is null ? before : Contracts(scenario.Plan, year);
        return new PreparedPreview(
            scenario?.ChangesDescribed ?? [],
            isDrivingKnown ? DrivingTimes.Known : DrivingTimes.Computed,
            (before.TotalDkk, after.TotalDkk) is ({ } was, { } @is) ? new ContractedPreview(Dkk(was), Dkk(@is), Dkk(was - @is)) : null,
            new FigurePair(Hours(before.CarHours), Hours(after.CarHours)));
    }

    private static ContractedCost Contracts(Plan plan, int year) => ContractedCost.Of(plan, DutyYear.Of(year, plan.Calendar));

    private static decimal Dkk(decimal amount) => decimal.Round(amount, MoneyDecimals, MidpointRounding.AwayFromZero);

    private static double Hours(double hours) => Math.Round(hours, HourDecimals, MidpointRounding.AwayFromZero);
}

/// <summary>What contracts cost in a year, whatever the visits.</summary>
/// <param name="BeforeDkk">The baseline's, in kroner.</param>
/// <param name="AfterDkk">The scenario's.</param>
/// <param name="SavingDkk">Baseline less scenario.</param>
public sealed record ContractedPreview(decimal BeforeDkk, decimal AfterDkk, decimal SavingDkk);

/// <summary>Whether driving times are there.</summary>
public enum DrivingTimes
{
    /// <summary>They are.</summary>
    Known,

    /// <summary>They are computed first.</summary>
    Computed,
}
