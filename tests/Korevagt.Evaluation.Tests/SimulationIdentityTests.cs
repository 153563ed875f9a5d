using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Korevagt.Domain.Costs;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Time;
using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Settings;
using Korevagt.Simulation.Statistics;
using Korevagt.Tests.Plans;
using NodaTime;

namespace Korevagt.Evaluation.Tests;

public sealed class SimulationIdentityTests : IDisposable
{
    private static readonly EvaluationSettings Settings = new(2017, 4, Seed: 1, Threads: 1);

    /// <summary>What the simulation does not read, as paths of the canonical JSON: for each a reason stands in the code.</summary>
    private static readonly string[] LeftOut =
    [
        "$.areas[].name", "$.assumptions[]", "$.contracts[]", "$.costDrivers[]", "$.description", "$.districts[].name", "$.municipalities[].name", "$.name",
        "$.shifts[].contract", "$.shifts[].name", "$.shifts[].vehicle", "$.stations[].name", "$.targets[].name",
        "$.targets[].share", "$.urgencies[].name",
    ];

    /// <summary>A change to each part of a plan that the simulation reads.</summary>
    private static readonly Dictionary<string, Func<Plan, Plan>> Read = new(StringComparer.Ordinal)
    {
        [nameof(Plan.TravelMatrix)] = plan => plan with { TravelMatrix = plan.TravelMatrix!.Times(1.01) },
        [nameof(Plan.Calendar)] = plan => plan with { Calendar = new DutyCalendar { ExtraClosingDays = [new AnnualDate(5, 1)] } },
        [nameof(Plan.DaytimeOpensHour)] = plan => plan with { DaytimeOpensHour = 9 },
        [nameof(Plan.Municipalities)] = plan => plan with { Municipalities = Changed(plan.Municipalities, first => first with { OldAgeIndex = first.OldAgeIndex + 1 }) },
        [nameof(Plan.Districts)] = plan => plan with { Districts = [.. plan.Districts.Reverse()] },
        [nameof(Plan.Areas)] = plan => plan with { Areas = Changed(plan.Areas, first => first with { Population = first.Population + 1 }) },
        [nameof(Plan.PointsPerArea)] = plan => plan with { PointsPerArea = plan.PointsPerArea + 1 },
        [nameof(Plan.Stations)] = plan => plan with { Stations = [.. plan.Stations.Reverse()] },
        [nameof(Plan.Shifts)] = plan => plan with { Shifts = Changed(plan.Shifts, first => first with { Cars = first.Cars + 1 }) },
        [nameof(Plan.Urgencies)] = plan => plan with { Urgencies = Changed(plan.Urgencies, first => first with { DueMinutes = 61 }) },
        [nameof(Plan.Targets)] = plan => plan with { Targets = Changed(plan.Targets, first => first with { WithinMinutes = 181 }) },
        [nameof(Plan.Demand)] = plan => plan with { Demand = (AssembledDemand)plan.Demand with { AnnualVisits = 9_001 } },
        [nameof(Plan.DemandAdjustments)] = plan => plan with { DemandAdjustments = [new DemandAdjustment { Factor = 0.9 }] },
        [nameof(Plan.Process)] = plan => plan with { Process = plan.Process with { ParkingAndHandoverMinutes = 5 } },
        [nameof(Plan.Driving)] = plan => plan with { Driving = plan.Driving with { MaximumAccessKilometers = 11 } },
        [nameof(Plan.Dispatch)] = plan => plan with { Dispatch = plan.Dispatch with { AfterVisit = AfterVisitRule.WaitThere } },
        [nameof(Plan.Inheritances)] = plan => Planned(plan) with { Inheritances = [Lost(plan.Shifts[0])] },
        [nameof(Plan.WarmUpHours)] = plan => plan with { WarmUpHours = 1 },
    };

    private static readonly string[] NotReadAtAll =
    [
        nameof(Plan.Name), nameof(Plan.Description), nameof(Plan.MapFile), nameof(Plan.Contracts), nameof(Plan.CostDrivers), nameof(Plan.Assumptions),
    ];

    private readonly PlanFolder folder = new();
    private readonly Plan plan;

    public SimulationIdentityTests() => plan = MatrixPlan.Of(folder.LoadBaseline()).Plan;

    public static TheoryData<string> PartsRead => [.. Read.Keys];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void ItIsAHashInLowerCaseHexadecimal() => Assert.Matches("^[0-9a-f]{64}$", Identity(plan));

    [Fact]
    public void EveryPartOfAPlan_IsEitherReadOrNamedAsNotRead() => Assert.Equal(
        typeof(Plan).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal),
        Read.Keys.Concat(NotReadAtAll).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(PartsRead))]
    public void AChangeToWhatIsRead_IsAnotherSimulation(string part) => Assert.NotEqual(Identity(plan), Identity(Read[part](plan)));

    [Fact]
    public void WhoInheritsADistrict_IsRead_WhereTheRulePlansAhead_AndFromWhomByNameIsNot()
    {
        var (planned, lost) = (Planned(plan), Lost(plan.Shifts[0]));

        Assert.NotEqual(Identity(planned), Identity(planned with { Inheritances = [lost] }));
        Assert.NotEqual(
            Identity(planned with { Inheritances = [lost with { Heir = plan.Shifts[1].Id }] }), Identity(planned with { Inheritances = [lost] }));
        Assert.Equal(
            Identity(planned with { Inheritances = [lost with { Name = "Et andet navn" }] }), Identity(planned with { Inheritances = [lost] }));
        Assert.Equal(Identity(plan), Identity(plan with { Inheritances = [lost] }));
    }

    [Fact]
    public void NamesPricesAndTexts_AreLeftOut_AndNothingElse()
    {
        var (whole, simulated) = (Leaves(PlanHash.CanonicalJson(plan)), Leaves(PlanHash.CanonicalJson(SimulationIdentity.WhatIsSimulated(plan))));

        Assert.Equal(LeftOut, whole.Except(simulated).Select(leaf => Path(leaf.Place)).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void PlansThatDifferInNamesAndPricesOnly_ShareTheirSimulation_ByteForByte()
    {
        var other = plan with
        {
            Name = "En anden plan",
            Description = "Samme vagter, andre priser.",
            MapFile = "other.osm",
            Municipalities = [.. plan.Municipalities.Select(municipality => municipality with { Name = "K" })],
            Districts = [.. plan.Districts.Select(district => district with { Name = "D" })],
            Areas = [.. plan.Areas.Select(area => area with { Name = "A" })],
            Stations = [.. plan.Stations.Select(station => station with { Name = "S" })],
            Contracts = [plan.Contracts[0] with { Id = "ny", Name = "N", DkkPerKilometer = 7 }],
            Shifts = [.. plan.Shifts.Select(shift => shift with { Name = "V", Contract = "ny", Vehicle = shift.Id })],
            Urgencies = [.. plan.Urgencies.Select(urgency => urgency with { Name = "U" })],
            Targets = [.. plan.Targets.Select(target => target with { Name = "M", Share = 0.5 })],
            CostDrivers = [],
            Assumptions = [],
        };

        Assert.Equal(Identity(plan), Identity(other));
        Assert.Equal(BlockOf(plan), BlockOf(other));
        Assert.NotEqual(BlockOf(plan), BlockOf(Read[nameof(Plan.Shifts)](plan)));
    }

    [Fact]
    public void YearSeedWayOfDrawingAndMap_EachMakeAnotherSimulation()
    {
        string[] identities =
        [
            Identity(plan),
            SimulationIdentity.Of(plan, "map", Settings),
            SimulationIdentity.Of(plan, "", Settings with { Year = 2018 }),
            SimulationIdentity.Of(plan, "", Settings with { Seed = 2 }),
            SimulationIdentity.Of(plan, "", Settings with { Antithetic = true }),
            SimulationIdentity.Of(plan, "", Settings with { DemandUncertainty = true }),
        ];

        Assert.Distinct(identities);
    }

    [Fact]
    public void HowManyReplications_AndHowTheyAreComputed_IsTheSameSimulation() => Assert.Equal(
        Identity(plan),
        SimulationIdentity.Of(plan, "", Settings with
        {
            Replications = 1_000,
            Threads = 8,
            MapFile = "other.osm",
            CacheFolder = "cache",
            Precision = new PrecisionTarget(1, PrecisionFigure.P90, 2_000),
        }));

    private static string Identity(Plan plan) => SimulationIdentity.Of(plan, "", Settings);

    private static byte[] BlockOf(Plan plan)
    {
        var loaded = new LoadedPlan(plan, PlanHash.Of(plan), "plan.json", ["plan.json"], "areas.json");
        return BlockCodec.Encode(PreparedPlan.Of(loaded, null, Settings).Value.NewSimulator().Simulate(0, 2));
    }

    private static Plan Planned(Plan plan) => plan with { Dispatch = plan.Dispatch with { Rule = DispatchRule.PlanAhead } };

    private static Inheritance Lost(Shift shift) => new()
    {
        Shift = shift.Id,
        Name = shift.Name,
        Station = shift.Station,
        Districts = shift.Districts,
        Hours = shift.Hours,
    };

    private static List<T> Changed<T>(IReadOnlyList<T> items, Func<T, T> change) => [change(items[0]), .. items.Skip(1)];

    private static List<(string Place, string Value)> Leaves(byte[] json) => [.. Leaves(JsonNode.Parse(json)!)];

    private static IEnumerable<(string Place, string Value)> Leaves(JsonNode node) => node switch
    {
        JsonObject members => members.SelectMany(member => Leaves(member.Value!)),
        JsonArray items => items.SelectMany(item => Leaves(item!)),
        _ => [(node.GetPath(), node.ToJsonString())],
    };

    /// <summary>The place without indices; of what is left out whole, the whole.</summary>
    private static string Path(string place)
    {
        var path = Regex.Replace(place, @"\[\d+\]", "[]", RegexOptions.None, TimeSpan.FromSeconds(1));
        return LeftOut.FirstOrDefault(whole => whole.EndsWith("[]", StringComparison.Ordinal) && path.StartsWith(whole, StringComparison.Ordinal)) ?? path;
    }
}
