using Korevagt.Demand.Fitting;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Files.Demands;
using Korevagt.Nights;
using Korevagt.Store;

namespace Korevagt.Nights.Running;

/// <summary>Fits demand to all logs that were ever taken up, and holds it against the forecast that is kept.</summary>
internal static class NightFitting
{
    private const int DaysOfChart = 60;

    /// <summary>Merges and fits. Without a log, or where that fails, demand is what it was on the last night that had one.</summary>
    /// <returns>The record, and the hashes of the demand to evaluate and of the forecast that is kept; both are stored.</returns>
    public static async Task<(NightRecord Record, string? Demand, string? Held)> RunAsync(NightAtWork work, CancellationToken cancellation)
    {
        var standing = await work.Store.Nights.StandingAsync(work.Night.Plan, cancellation);
        var logs = await work.Store.Nights.LogsAsync(work.Night.Plan, cancellation);
        if (logs.Count == 0)
        {
            return (work.Record, standing?.Demand, standing?.Held);
        }

        var loaded = work.LoadPlan();
        if (!loaded.Succeeded)
        {
            return (work.With(loaded.Faults), standing?.Demand, standing?.Held);
        }

        var contents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var log in logs)
        {
            contents[log.Hash] = await DocumentAsync(work.Store, log.Hash, cancellation);
        }

        // A log that was sound when it was taken up need not fit a plan or a mapping that was changed since.
        var intake = LogIntake.Read(
            [.. logs.Select(log => new FoundLog(log.Name, log.Hash, contents[log.Hash].Length))],
            log => loaded.Value.Logs.VisitsOf(LogTaking.SourceOf(log.Name, contents[log.Sha256]), work.Rules));
        var figures = work.Figures with { SetAside = [.. work.Figures.SetAside, .. intake.SetAside] };
        var plan = loaded.Value.Plan;
        var history = LogHistory.Merge(work.Settings.Logs, intake.Taken, work.Settings.HistoryFrom);
        var fitted = history.Then(merged => DemandFit.Of(
            merged.Log, plan, new DemandFitSettings { LogName = work.Settings.Logs, LogHash = merged.Hash }));
        if (!fitted.Succeeded)
        {
            return (work.With(fitted.Faults) with { Figures = figures }, standing?.Demand, standing?.Held);
        }

        var demand = fitted.Value.Demand;
        var hash = (await work.Store.Documents.AddAsync([FittedDemandWriter.Bytes(demand)], cancellation))[0];
        var (held, heldHash) = (await HeldAsync(work.Store, standing?.Held, cancellation), standing?.Held);
        if (DriftWatch.IsRenewed(held, demand, work.Settings.Alerts.ForecastDays))
        {
            (held, heldHash) = (demand, hash);
        }

        return (Completed(work, figures, logs, history.Value, plan, demand, held!), hash, heldHash);
    }

    /// <summary>A stored content that somebody refers to.</summary>
    /// <exception cref="StoreException">It is gone or damaged.</exception>
    public static async Task<byte[]> DocumentAsync(RunStore store, string hash, CancellationToken cancellation) =>
        await store.Documents.FindAsync(hash, cancellation)
        ?? throw new StoreException(StoreFaultTexts.DocumentGone(store.Location, hash), isPassing: false);

    private static NightRecord Completed(
        NightAtWork work, NightFigures figures, IReadOnlyList<StoredLog> logs, LogHistory history, Plan plan, FittedDemand demand, FittedDemand held)
    {
        var nights = logs.ToDictionary(log => log.Hash, log => log.Night, StringComparer.Ordinal);
        var series = DriftWatch.SeriesOf(history.Log, held, plan);
        return work.Record with
        {
            Logs = [.. history.Sources.Select(source => new NightLog(source, nights[source.Sha256] == work.Night.Id))],
            HistoryFromGap = history.BeforeGap,
            Fit = NightFit.Of(history, demand, held),
            Days = series.Count == 0 ? [] : [.. series[0].Days.TakeLast(DaysOfChart)],
            Figures = figures with { Drift = DriftWatch.Of(history.Log, held, plan, work.Settings.Alerts.DriftFalseAlarmRate) },
        };
    }

    /// <summary>The forecast that is kept; one that another version wrote counts as none.</summary>
    private static async Task<FittedDemand?> HeldAsync(RunStore store, string? hash, CancellationToken cancellation)
    {
        if (hash is null)
        {
            return null;
        }

        var held = FittedDemandLoader.Parse("forecast", await DocumentAsync(store, hash, cancellation));
        return held.Succeeded ? held.Value : null;
    }
}
