using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Library;
using Korevagt.Logs;
using Korevagt.Planning.UseCases;
using Korevagt.Store;
using NodaTime;
using NodaTime.Text;

namespace Korevagt.Library.VisitLogs;

/// <summary>Works on visit logs, one at a time, until it is stopped.</summary>
/// <param name="store">The store.</param>
/// <param name="library">Plans, and where fitted demands go.</param>
/// <param name="onNotice">Told what a person should know, or null.</param>
public sealed class DemandWorker(RunStore store, PlanLibrary library, Action<Text>? onNotice = null)
{
    /// <summary>How many faults of rows are listed.</summary>
    public const int MostFaults = 1_000;

    private const string LogName = "log.csv";

    // No item of the library can be so called.
    private const string MappingName = "(mapping).json";
    private const string BordersName = "(borders).json";

    // What people know them by.
    private const string ShownMapping = "mapping.json";
    private const string ShownBorders = "borders.json";

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(10);

    private readonly string owner = $"{WorkingProcess.Name} {Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}";
    private readonly DemandJobs jobs = new(store);

    /// <summary>Works until it is stopped; what is under way then is given back.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var isNew = true;

        // Work that was left because the store went away: it did not fail, and is given back when the store is there again.
        long? interrupted = null;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (isNew)
                {
                    await jobs.ReleaseOfTheGoneAsync(stopping);
                    isNew = false;
                }

                if (interrupted is { } left)
                {
                    await jobs.ReleaseAsync(owner, left);
                    interrupted = null;
                }

                while (await jobs.ClaimAsync(owner, stopping) is { } job)
                {
                    interrupted = job.Id;
                    await WorkAsync(job, stopping);
                    interrupted = null;
                }

                await Task.Delay(LookEvery, stopping);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (StoreException away)
            {
                onNotice?.Invoke(LibraryTexts.WorkLater(away));
                await Task.Delay(LookEvery, CancellationToken.None);
            }
        }
    }

    private async Task WorkAsync(DemandJob job, CancellationToken stopping)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var holding = RenewLeaseAsync(job.Id, ended.Token);
        try
        {
            // The reading itself cannot be stopped in the middle: whoever stops leaves it, and its outcome finds no owner.
            await Task.Run(() => FinishAsync(job), stopping).WaitAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            await jobs.ReleaseAsync(owner, job.Id);
            throw;
        }
        catch (Exception defect) when (defect is not StoreException)
        {
            onNotice?.Invoke(LibraryTexts.WorkFailed(job.Id, defect));
            await jobs.FinishAsync(
                owner, job.Id, null, [DemandJobFaults.Of(job, defect)], DemandJobState.Failed, CancellationToken.None);
        }
        finally
        {
            await ended.CancelAsync();
            await holding;
        }
    }

    private async Task RenewLeaseAsync(long job, CancellationToken ended)
    {
        try
        {
            do
            {
                await Task.Delay(RenewEvery, ended);
            }
            while (await jobs.RenewLeaseAsync(owner, job, ended));
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or StoreException)
        {
            // Held no longer: somebody else may take it, and only one of the two can finish it.
        }
    }

    private async Task FinishAsync(DemandJob job)
    {
        var request = job.Asked;
        var plan = await library.Items.FindAsync(job.Plan, CancellationToken.None);
        var files = plan is null ? null : await FilesAsync(job, plan.Path);
        if (files is null)
        {
            await jobs.FinishAsync(owner, job.Id, null, [DemandJobFaults.Gone(job)], isDone: false, CancellationToken.None);
            return;
        }

        await (job.Kind == DemandJobKind.Import ? ImportAsync(job, request, files, plan!.Path) : FitAsync(job, request, files, plan!.Path));
    }

    /// <summary>The plan with all that it builds on, and the log with its mapping and borders; null where one of these is gone.</summary>
    private async Task<FileBundle?> FilesAsync(DemandJob job, string plan)
    {
        var files = await library.Files.OfAsync([plan], CancellationToken.None);
        foreach (var (name, hash) in new[] { (LogName, job.Log), (MappingName, job.Mapping), (BordersName, job.Borders) })
        {
            if (hash is null)
            {
                continue;
            }

            if (await store.Documents.FindAsync(hash, CancellationToken.None) is not { } content)
            {
                return null;
            }

            files = files.With(name, content);
        }

        return files;
    }

    private Task<bool> ImportAsync(DemandJob job, DemandJobRequest request, FileBundle files, string plan)
    {
        var imported = ImportLog.Run(files, LogName, plan, MappingOf(job), BordersOf(job), RulesOf(request));
        if (!imported.Succeeded)
        {
            return jobs.FinishAsync(owner, job.Id, null, Named(imported.Faults, request), isDone: false, CancellationToken.None);
        }

        var (summary, rows, log) = (imported.Value.Import.Summary, imported.Value.Import.RowFaults, imported.Value.Import.Log);
        var shown = new ImportedLogSummary(
            summary.Rows, summary.Accepted, summary.Rejected, summary.Repeated, summary.RejectedByKind,
            log.Succeeded ? LocalDatePattern.Iso.Format(log.Value.From) : null, log.Succeeded ? LocalDatePattern.Iso.Format(log.Value.To) : null, summary.RowFaults);
        List<Fault> faults = [.. log.Faults, .. rows.Take(MostFaults).Select(row => row.In(LogName))];
        return jobs.FinishAsync(owner, job.Id, JsonSerializer.Serialize(shown), Named(faults, request), log.Succeeded, CancellationToken.None);
    }

    private async Task<bool> FitAsync(DemandJob job, DemandJobRequest request, FileBundle files, string plan)
    {
        var fitted = FitDemand.Run(files, LogName, plan, MappingOf(job), BordersOf(job), RulesOf(request));
        if (!fitted.Succeeded)
        {
            return await jobs.FinishAsync(owner, job.Id, null, Named(fitted.Faults, request), isDone: false, CancellationToken.None);
        }

        var (id, demand) = (request.Item!, fitted.Value.Model.Demand);
        var content = new LibraryContent(fitted.Value.File, request.Name, string.Create(CultureInfo.InvariantCulture, $"{demand.Visits} visits"), null);
        var author = new Author(string.Create(CultureInfo.InvariantCulture, $"demand-fit:{job.Id}"), job.SubmittedBy);

        // Who cancelled the fit meanwhile does not want its demand either.
        if (!await jobs.RenewLeaseAsync(owner, job.Id, CancellationToken.None))
        {
            return false;
        }

        // Dying after this leaves the item; who does the work again finds it with the same content.
        var item = await library.Items.AddAsync(LibraryKind.Demand, id, content, "fitted", author, CancellationToken.None)
            ?? await library.Items.FindAsync(id, CancellationToken.None);
        if (item is null || item.Hash != Documents.HashOf(fitted.Value.File))
        {
            return await jobs.FinishAsync(
                owner, job.Id, null, [new Fault(request.Name, "", Taken(id), new("et nyt id", "a new id"))], isDone: false,
                CancellationToken.None);
        }

        var summary = new FittedDemandSummary(id, $"{id}.json", item.Hash, demand.Visits, demand.Dispersion);
        return await jobs.FinishAsync(owner, job.Id, JsonSerializer.Serialize(summary), [], isDone: true, CancellationToken.None);
    }

    private static Text Taken(string id) => new(
        $"biblioteket har allerede noget andet under '{id}'", $"the library has another item '{id}' already");

    private static LogRules RulesOf(DemandJobRequest request) => new()
    {
        Today = LocalDatePattern.Iso.Parse(request.Today).Value,
        MostRejected = request.MostRejected,
        MostRepeated = request.MostRepeated,
    };

    private static string? MappingOf(DemandJob job) => job.Mapping is null ? null : MappingName;

    private static string? BordersOf(DemandJob job) => job.Borders is null ? null : BordersName;

    /// <summary>The faults as the sender knows the files.</summary>
    private static List<Fault> Named(IReadOnlyList<Fault> faults, DemandJobRequest request) =>
    [
        .. faults.Select(fault => fault.File switch
        {
            LogName => fault with { File = request.Name },
            MappingName => fault with { File = ShownMapping },
            BordersName => fault with { File = ShownBorders },
            _ => fault,
        }),
    ];
}
