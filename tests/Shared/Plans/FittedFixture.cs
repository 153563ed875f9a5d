using Korevagt.Demand.Fitting;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Visits;
using Korevagt.Files;
using Korevagt.Files.Baselines;
using Korevagt.Files.Demands;
using Korevagt.Planning.UseCases;

namespace Korevagt.Tests.Plans;

/// <summary>A demand fitted to a log that was drawn from the fixture's baseline: three years of some 9,000 visits.</summary>
internal static class FittedFixture
{
    public const string DemandFile = "demand.json";

    private static readonly Lazy<(VisitLog Log, FittedDemandModel Model)> Fitted = new(Fit);

    public static VisitLog Log => Fitted.Value.Log;

    public static FittedDemand Demand => Fitted.Value.Model.Demand;

    /// <summary>Writes the demand beside the baseline and lets that name it in place of its own.</summary>
    public static PlanFolder WithFittedDemand(this PlanFolder folder) =>
        folder.Write(DemandFile, FittedDemandWriter.Bytes(Demand)).Edit(PlanFolder.Baseline, root =>
        {
            root.AsObject().Remove("demand");
            root["demandFile"] = DemandFile;
        });

    private static (VisitLog, FittedDemandModel) Fit()
    {
        using var folder = new PlanFolder();
        var log = GenerateLog.Run(DiskFiles.Instance, folder.At(PlanFolder.Baseline), new GenerationSettings(2014, 2016, Seed: 5, Overdispersion: 0, WithResponses: false)).Value.Log;
        var model = DemandFit.Of(log, folder.LoadBaseline().Plan, new DemandFitSettings { LogHash = new string('a', 64) });
        return (log, model.Value);
    }
}
