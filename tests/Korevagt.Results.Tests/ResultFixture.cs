using Korevagt.Advice.Answers;
using Korevagt.Advice.Values;
using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;
using Korevagt.Economics.Room;
using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Settings;
using Korevagt.Logs;
using Korevagt.Choosing.Lots;
using Korevagt.Choosing.Stations;
using Korevagt.Choosing.Thresholds;
using Korevagt.Choosing.Values;
using Korevagt.Domain.Time;
using Korevagt.Planning.Pricing;
using Korevagt.Planning.Replaying;
using Korevagt.Planning.UseCases;
using Korevagt.Reports.Fit;
using Korevagt.Reports.Replaying;
using Korevagt.Tests.Answers;
using Korevagt.Tests.Plans;
using Korevagt.Tests.Reports;
using NodaTime;

namespace Korevagt.Results.Tests;

/// <summary>One result of each kind, and the bytes of its file.</summary>
internal static class ResultFixture
{
    public static ComparisonResult Comparison { get; } = ComparisonResult.Of(WithEveryPart(ComparisonFixture.Comparison()));

    public static PricesResult Prices { get; } = PricesResult.Of(
        PriceContracts.Run(DiskFiles.Instance, Repository.Baseline, 2017).Value, 2017);

    public static FitResult Fit { get; } = FitJson.Of(FitOf());

    public static ReplayResult Replay { get; } = ReplayJson.Of(ReplayOf());

    public static ShiftValuesResult ShiftValues { get; } = ShiftValueJson.Of(ShiftValuesOf());

    public static PlacedStationsResult Stations { get; } = StationJson.Of(StationsOf());

    public static ShouldCostResult ShouldCost { get; } = ShouldCostResult.Of(PriceShouldCost.Run(
        DiskFiles.Instance, Repository.Baseline, Repository.Scenario(Path.Combine("kontrakter", "takster.json")), new ShouldCostSettings(2017)).Value);

    public static ProposedLotsResult Lots { get; } = ProposedLotsResult.Of(ProposeLots.Run(
        DiskFiles.Instance, Repository.Baseline, Repository.Scenario(Path.Combine("kontrakter", "takster.json")),
        new LotSettings(2018) { MostCars = 9, LeastDkk = 1, MostDkk = 30_000_000 }).Value);

    public static ThresholdResult Threshold { get; } = ThresholdJson.Of(ThresholdOf());

    public static OptimisationResult Optimisation { get; } = OptimisationJson.Of(AnswerFixture.Full);

    public static BatchResult Batch { get; } = new()
    {
        Batch = 3,
        Name = "Hvilken vagt",
        Description = "",
        Priority = "planner",
        State = "active",
        SubmittedBy = "planlægger",
        SubmittedAt = "2026-11-22T18:41:00Z",
        FinishedAt = null,
        RunsTotal = 2,
        RunsDone = 1,
        RunsFailed = 1,
        BlocksTotal = 4,
        BlocksDone = 2,
        Runs = [Run(1, "done") with { Identity = new string('a', 64), CostBeforeDkk = new() { Mean = 2.5m, Low = 2, High = 3 } },
            Run(2, "failed") with { Faults = [FaultResult.Of(new("a.json", "$.changes", new("mangler", "is missing"), new("en liste", "a list")))] }],
    };

    public static byte[] File(string schema) => schema switch
    {
        "answer.schema.json" => ResultJson.Write(Optimisation),
        "batch-result.schema.json" => ResultJson.Write(Batch),
        "comparison.schema.json" => ResultJson.Write(Comparison),
        "costs.schema.json" => ResultJson.Write(Prices),
        "fit.schema.json" => ResultJson.Write(Fit),
        "lots.schema.json" => ResultJson.Write(Lots),
        "replay.schema.json" => ResultJson.Write(Replay),
        "shift-value.schema.json" => ResultJson.Write(ShiftValues),
        "should-cost.schema.json" => ResultJson.Write(ShouldCost),
        "stations.schema.json" => ResultJson.Write(Stations),
        "threshold.schema.json" => ResultJson.Write(Threshold),
        _ => throw new ArgumentOutOfRangeException(nameof(schema), schema, "no result has this schema"),
    };

    private static BatchRunResult Run(int place, string state) => new()
    {
        Run = place,
        Identity = null,
        Scenario = "uden-nat.json",
        DemandCase = null,
        PriceReading = "A",
        Seed = ulong.MaxValue,
        Replications = 50,
        State = state,
        Faults = [],
        Message = null,
    };

    /// <summary>The comparison with the parts that are left out where nobody asks for them.</summary>
    private static Comparison WithEveryPart(Comparison comparison)
    {
        var share = new Estimate(0.5, 0.4, 0.6);
        var target = new PrecisionTarget(0.5, PrecisionFigure.P90, MostReplications: 2_000);
        var evaluation = comparison.Baseline.Evaluation with
        {
            CarStates = new CarStates(["nat"], [share, share], [new CarShareOfArea("silkeborg", 0, share)]),
            Warnings = [new("Kortet er skåret.", "The map is cut.")],
        };
        return comparison with
        {
            Precision = new PrecisionResult(
                target, Reached: true, [10, 20],
                [new PlanPrecision("smal", 0.4, 18), new PlanPrecision("tom", double.NaN, null)]),
            AntitheticReduction = new VarianceFactors(1.5, null, 2, 1),
            ComingYear = new ComingYear(new(31, 30, 32), new(66, 60, 72), share, new(1e6, 9e5, 1.1e6)),
            Baseline = comparison.Baseline with { Evaluation = evaluation },
            Scenarios = [.. comparison.Scenarios.Select(scenario => scenario with { ContractRooms = [RoomOf(comparison.Baseline.Plan)] })],
        };
    }

    private static ContractRoom RoomOf(Plan plan)
    {
        var (shift, terms) = (plan.Shifts[0], new ContractTerms
        {
            From = new(2017, 1, 1),
            To = new(2018, 12, 31),
            Extensions = [new(12, 90)],
            Lots = [new("lod", "Lod", [plan.Shifts[0].Id])],
            Options = [new() { Id = "ud", Kind = ContractOptionKind.RemoveShift, Shift = plan.Shifts[0].Id, NoticeDays = 90 }],
            Limits = new() { Share = 0.1m, Thresholds = [new(1_558_409, new(2016, 1, 1), null)] },
        });
        var baseline = plan with { Contracts = [.. plan.Contracts.Select(contract => contract with { Terms = terms })] };
        return ContractRooms.Of(
            baseline, baseline with { Shifts = [.. plan.Shifts.Where(other => other != shift)] }, 2017, new(2017, 5, 1), new(2017, 1, 1))[0];
    }

    private static FittedLog FitOf()
    {
        using var folder = new PlanFolder();
        using var text = new MemoryStream();
        NormalizedLog.Write(FittedFixture.Log, text);
        folder.Write("log.csv", text.ToArray());
        return FitDemand.Run(
            DiskFiles.Instance, folder.At("log.csv"), folder.At(PlanFolder.Baseline), null, null,
            new LogRules { Today = new(2020, 1, 1), From = FittedFixture.Log.From, To = FittedFixture.Log.To }).Value;
    }

    private static ShiftValues ShiftValuesOf()
    {
        var (change, share) = (new Estimate(1.5, 1, 2), new Estimate(-0.01, -0.02, 0));
        var value = new ShiftValue
        {
            Rank = 1,
            Shift = "nat-silkeborg",
            Name = "Nattevagt Silkeborg",
            Cars = 2,
            CarsRemoved = 1,
            Change = new("Nattevagt Silkeborg har 1 vogn i stedet for 2", "Night shift Silkeborg has 1 car instead of 2"),
            HoursSaved = 3285,
            CertainSavingDkk = 864_000.05m,
            SimulatedSavingDkk = new(-1000.5m, -1200, -800),
            SavingDkk = new(862_999.55m, 862_800.05m, 863_200.05m),
            MeanMinutes = change,
            P90Minutes = change,
            UrgentP90Minutes = new(double.NaN, double.NaN, double.NaN),
            WithinTargetShare = share,
            LateVisits = new(120, 100, 140),
            Worst = new WorstDistrict("silkeborg", "Silkeborg", change),
            Kilometers = new(5000, 4000, 6000),
            TakenBy = [new TakenOver("nat-viborg", "Nattevagt Viborg", 400.5, 12_000)],
            ToDaytime = 12,
            VisitsBefore = 900,
        };
        return new ShiftValues
        {
            Provenance = new ComparisonProvenance("0.1.0", "a1", "b2", 2017, 1, 50),
            Plan = "Prøveplan",
            Target = "Inden for 3 timer",
            Baseline = new ValuedPlan(change, change, change, new(0.95, 0.94, 0.96), new(900, 880, 920)),
            Values = [value, value with { Rank = 2, SavingDkk = null, SimulatedSavingDkk = null, CertainSavingDkk = null, Worst = null }],
            NotPossible = [new Irremovable("dag", "Dagvagt", new("den er den eneste", "it is the only one"))],
            Pairs = [new PairValue("nat-silkeborg", "Nattevagt Silkeborg", "dag", "Dagvagt", change, change, change)],
        };
    }

    private static PlacedStations StationsOf()
    {
        var change = new Estimate(-1.5, -2, -1);
        var figures = new PartFigures(change, change, new(0.01, 0.005, 0.015), new(-12, -14, -10));
        var (viborg, skive) = (new PlacedSite("viborg", "Viborg", IsStation: true), new PlacedSite("skive-by", "Skive by", IsStation: false));
        var today = new StationPlacing
        {
            Model = PlacingModel.Today,
            Where = [new CarsAtSite(viborg, 2)],
            IsProved = false,
            Value = new PlacingValue(14.25, 0.75, 0.5),
        };
        return new PlacedStations
        {
            Provenance = new ComparisonProvenance("0.1.0", "a1", "b2", 2017, 1, 50),
            Plan = "Prøveplan",
            Target = "Inden for 3 timer",
            Hours = new RecurringHours(DaySelection.EveryDay, new LocalTime(23, 0), new LocalTime(8, 0)),
            Parts = [DutyPart.Night],
            Cars = 2,
            CarsOnDuty = 2,
            Sites = SiteKind.Areas,
            SiteCount = 20,
            WithinMinutes = 30,
            BusyCars = 0.76,
            Visits = 10_500.5,
            Baseline = figures,
            Simulated = 1,
            Placings =
            [
                today,
                today with
                {
                    Model = PlacingModel.MeanDrive,
                    Where = [new CarsAtSite(viborg, 1), new CarsAtSite(skive, 1)],
                    IsProved = true,
                    Moves = [new CarMove("nat", "Nattevagt", "Viborg", skive, 31.5), new CarMove("nat", "Nattevagt", null, skive, null)],
                    Changes = [new("Nattevagt holder ved Skive by i stedet for Viborg", "Night shift waits at Skive by instead of Viborg")],
                    Effect = new PlacingEffect(figures, change, new(-1000.5m, -1200, -800)),
                },
                today with { Model = PlacingModel.Coverage, Where = null, Value = null, NotSimulated = new("for mange", "too many") },
            ],
        };
    }

    private static PlanThreshold ThresholdOf()
    {
        var today = new Estimate(4.25, 4, 4.5);
        return new PlanThreshold
        {
            Provenance = new ComparisonProvenance("0.1.0", "a1", "b2", 2017, 1, 50),
            SecondHash = "c3",
            First = "Som i dag",
            Second = "Uden tre vagter",
            Of = ThresholdFactor.Visits,
            Figure = PrecisionFigure.P90,
            Today = today,
            Fewer = new TurningSide(0.5, null, null, null, PlanAhead.Undecided, null),
            More = new TurningSide(1.3, 1.05, 1.07, 1.09, PlanAhead.Second, 1.5),
            Points = [new ThresholdPoint(1, today), new ThresholdPoint(1.5, new(double.NaN, double.NaN, double.NaN))],
            Prices = new PriceThresholds(new(-1e6m, -1.1e6m, -0.9e6m), new PriceTurn(1.5, 1.25, 1.75), new PriceTurn(45_000, 40_000, null)),
        };
    }

    private static LogReplay ReplayOf()
    {
        var figures = new SimulatedFigures(new(31.25, 30, 32.5), new(25, 24, 26), new(66, 60, 72), new(2 / 3.0, 0.6, 0.7));
        var region = new ReplayGroup
        {
            Id = "",
            Name = "",
            Visits = 250,
            Logged = new LoggedFigures(31, 25, 66, 0.67),
            Simulated = figures,
            BiasMinutes = new Estimate(0.25, -1, 1.5),
            KolmogorovDistance = 0.02,
        };
        return new LogReplay
        {
            PlanName = "Prøveplan",
            Provenance = new ReplayProvenance("0.1.0", "a1", null, "c3", 1),
            From = new LocalDate(2016, 1, 1),
            To = new LocalDate(2017, 1, 1),
            Visits = 260,
            RejectedRows = 3,
            Replications = 5,
            PointsDrawn = 2,
            DelaysDrawn = 1,
            StaysDrawn = 0,
            NotMade = 0.2,
            TargetMinutes = 180,
            Simulated = figures,
            Region = region,
            Districts = [region with { Id = "silkeborg", Name = "Silkeborg", Visits = 20, BiasMinutes = null }],
            Urgencies = [region with { Id = "hastende", Name = "Hastende" }],
            Hours = [region with { Id = "16", Name = "16" }],
            Quantiles = [new QuantilePair(0.5, 25, 25.5)],
        };
    }
}
