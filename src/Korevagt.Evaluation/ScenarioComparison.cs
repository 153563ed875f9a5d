using System.Text.Json.Serialization;
using Korevagt.Domain.Plans;
using Korevagt.Economics.Room;
using Korevagt.Evaluation.Modelling;
using NodaTime;

namespace Korevagt.Evaluation;

/// <summary>A scenario beside its baseline; differences are scenario less baseline, savings baseline less scenario.</summary>
public sealed record ScenarioComparison
{
    /// <summary>Name of the scenario.</summary>
    public required string Name { get; init; }

    /// <summary>What the scenario is about.</summary>
    public required string Description { get; init; }

    /// <summary>Content hash of the plan with the changes applied.</summary>
    public required string ScenarioHash { get; init; }

    /// <summary>The changes in plain words, in Danish.</summary>
    public required IReadOnlyList<string> ChangesDa { get; init; }

    /// <summary>The changes in plain words, in English.</summary>
    public required IReadOnlyList<string> ChangesEn { get; init; }

    /// <summary>Who serves the districts that shifts have given up; none under rules that know no heirs.</summary>
    public required IReadOnlyList<InheritedDistricts> Inherited { get; init; }

    /// <summary>The first day of the change, for the first-year effect.</summary>
    [JsonIgnore]
    public required LocalDate EffectiveFrom { get; init; }

    /// <summary>
    /// How much room the contracts that the scenario touches leave for it; none where no contract says what it allows.
    /// </summary>
    public IReadOnlyList<ContractRoom> ContractRooms { get; init; } = [];

    /// <summary>What the scenario does in a year.</summary>
    public required PlanEvaluation Evaluation { get; init; }

    /// <summary>Saving of a full year, in kroner; null where either plan has no price.</summary>
    public required SavingEstimate? SavingDkkPerYear { get; init; }

    /// <summary>The saving of a full year by what the cost grows with.</summary>
    public required CostSavings Savings { get; init; }

    /// <summary>
    /// The saving at every other reading of the prices that baseline or scenario declares, in the order in which they do;
    /// empty where they declare none.
    /// </summary>
    public IReadOnlyList<ReadingSaving> OtherReadings { get; init; } = [];

    /// <summary>
    /// The saving of a full year over all readings of the prices, the plan's own among them; null where either has no price.
    /// </summary>
    public DkkRange? SavingRange => Over(saving => saving.Mean);

    /// <summary>The part of it that follows from hours and starts, over all readings; null likewise.</summary>
    public DkkRange? ContractedRange => Over(saving => saving.Contracted);

    /// <summary>The part of it that kilometres and overtime make, over all readings; null likewise.</summary>
    public DkkRange? SimulatedRange => Over(saving => saving.Simulated);

    /// <summary>The saving of the first year, over all readings; null likewise.</summary>
    public DkkRange? FirstYearRange => SavingFirstYearDkk is { } own
        ? DkkRange.Of([own, .. OtherReadings.Select(other => other.FirstYearDkk)])
        : null;

    /// <summary>
    /// Saving from the effective date to the end of that date's year, in kroner; null where either plan has no price.
    /// </summary>
    public required decimal? SavingFirstYearDkk { get; init; }

    /// <summary>Contracted car hours that fall away in a full year.</summary>
    public required double ContractedHoursSaved { get; init; }

    /// <summary>Differences of the region's figures, paired replication by replication.</summary>
    public required RegionDelta Delta { get; init; }

    /// <summary>The change in a single coming year; null where the demand is not taken as uncertain.</summary>
    public ComingYear? ComingYear { get; init; }

    /// <summary>What pairing the replications brought these differences.</summary>
    public required VarianceReduction VarianceReduction { get; init; }

    /// <summary>The same differences per district, in the scenario plan's order.</summary>
    public required IReadOnlyList<DistrictDelta> Districts { get; init; }

    /// <summary>Every area beside the baseline, in the plan's order.</summary>
    public required IReadOnlyList<AreaComparison> Areas { get; init; }

    /// <summary>Every municipality beside the baseline, in the plan's order; empty in a plan without municipalities.</summary>
    public IReadOnlyList<MunicipalityComparison> Municipalities { get; init; } = [];

    /// <summary>The plan with the changes applied, for reports; not part of the JSON contract.</summary>
    [JsonIgnore]
    public required Plan Plan { get; init; }

    private DkkRange? Over(Func<SavingEstimate, decimal> amount) => SavingDkkPerYear is { } own
        ? DkkRange.Of([amount(own), .. OtherReadings.Select(other => amount(other.Saving))])
        : null;
}
