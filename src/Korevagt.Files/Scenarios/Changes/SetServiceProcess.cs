using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Files;
using Korevagt.Files.Json;

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

    public override ChangeDescription Describe(Plan plan)
    {
        var (after, danish, english) = (Apply(plan).Process, new List<string>(), new List<string>());
        if (DispatchDelay is not null)
        {
            Add("fra bestilling til afsendelse går", "from order to dispatch it takes", after.DispatchDelay);
        }

        if (OnSite is not null)
        {
            Add("lægen er hos patienten i", "the doctor is with the patient for", after.OnSite);
        }

        if (ParkingAndHandoverMinutes is { } minutes)
        {
            danish.Add($"parkering og overdragelse tager {InWords.DanishNumber(minutes)} minutter");
            english.Add($"parking and handover take {InWords.EnglishNumber(minutes)} minutes");
        }

        if (ResponseClock is { } clock)
        {
            var fromOrder = clock == Domain.Service.ResponseClock.FromOrder;
            danish.Add($"responstiden regnes fra {(fromOrder ? "bestillingen" : "afsendelsen")}");
            english.Add($"response time runs from the {(fromOrder ? "order" : "dispatch")}");
        }

        return new ChangeDescription(
            InWords.Sentence(InWords.DanishList(danish)), InWords.Sentence(InWords.EnglishList(english)));

        void Add(string inDanish, string inEnglish, DurationDistribution distribution)
        {
            var ((kind, mean, variation), family) = (distribution, FamilyInDanish(distribution.Kind));
            danish.Add(
                $"{inDanish} {InWords.DanishNumber(mean)} minutter i snit ({family}, CV {InWords.DanishNumber(variation)})");
            english.Add(
                $"{inEnglish} {InWords.EnglishNumber(mean)} minutes on average "
                + $"({FileJson.Name(kind.ToString())}, CV {InWords.EnglishNumber(variation)})");
        }
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
