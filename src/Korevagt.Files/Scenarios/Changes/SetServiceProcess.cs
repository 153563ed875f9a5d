using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Texts;
using Korevagt.Json;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>Changes what happens to a visit between its order and the car's leaving.</summary>
[NeedsOneOf("dispatchDelay", "onSite", "parkingAndHandoverMinutes", "responseClock")]
internal sealed record SetServiceProcess : ScenarioChange
{
    [Description("From the order until the visit may be given to a car.")]
    public DurationChange? DispatchDelay { get; init; }

    [Description("The doctor's time with the patient.")]
    public DurationChange? OnSite { get; init; }

    [Description("Parking and handing over after the arrival; minutes.")]
    [Range(0.0, Patterns.LongestMinutes)]
    public double? ParkingAndHandoverMinutes { get; init; }

    [Description("When the clock of the response time starts.")]
    public ResponseClock? ResponseClock { get; init; }

    public override IEnumerable<PlacedFault> Resolve(Plan plan, ChangePlace place) =>
    [
        .. DispatchDelay?.Resolve(plan.Process.DispatchDelay, $"{place.Path}.dispatchDelay") ?? [],
        .. OnSite?.Resolve(plan.Process.OnSite, $"{place.Path}.onSite") ?? [],
    ];

    public override Plan Apply(Plan plan) => plan with
    {
        Process = plan.Process with
        {
            DispatchDelay = DispatchDelay?.AppliedTo(plan.Process.DispatchDelay) ?? plan.Process.DispatchDelay,
            OnSite = OnSite?.AppliedTo(plan.Process.OnSite) ?? plan.Process.OnSite,
            ParkingAndHandoverMinutes = ParkingAndHandoverMinutes ?? plan.Process.ParkingAndHandoverMinutes,
            ResponseClock = ResponseClock ?? plan.Process.ResponseClock,
        },
    };

    public override Text Describe(Plan plan)
    {
        var after = Apply(plan).Process;
        List<Text> parts = [];
        if (DispatchDelay is not null)
        {
            var (danish, english) = InWordsOf(after.DispatchDelay);
            parts.Add(new($"fra bestilling til afsendelse går {danish}", $"from order to dispatch it takes {english}"));
        }

        if (OnSite is not null)
        {
            var (danish, english) = InWordsOf(after.OnSite);
            parts.Add(new($"lægen er hos patienten i {danish}", $"the doctor is with the patient for {english}"));
        }

        if (ParkingAndHandoverMinutes is { } minutes)
        {
            var (danish, english) = InWords.Number(minutes);
            parts.Add(new(
                $"parkering og overdragelse tager {danish} minutter",
                $"parking and handover take {english} minutes"));
        }

        if (ResponseClock is { } clock)
        {
            parts.Add(clock == Domain.Service.ResponseClock.FromOrder
                ? new("responstiden regnes fra bestillingen", "response time runs from the order")
                : new("responstiden regnes fra afsendelsen", "response time runs from the dispatch"));
        }

        return InWords.Sentence(parts);
    }

    private static Text InWordsOf(DurationDistribution distribution)
    {
        var (mean, variation) = (InWords.Number(distribution.MeanMinutes), InWords.Number(distribution.CoefficientOfVariation));
        var family = new Text(FamilyInDanish(distribution.Kind), FileJson.Name(distribution.Kind.ToString()));
        return new(
            $"{mean.Danish} minutter i snit ({family.Danish}, CV {variation.Danish})",
            $"{mean.English} minutes on average ({family.English}, CV {variation.English})");
    }

    private static string FamilyInDanish(DistributionKind kind) => kind switch
    {
        DistributionKind.Deterministic => "fast",
        DistributionKind.Exponential => "eksponentiel",
        DistributionKind.Lognormal => "lognormal",
        DistributionKind.Empirical => "empirisk",
        _ => "gamma",
    };
}
