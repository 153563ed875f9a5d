using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Http.Access;
using Korevagt.Http.Conventions;
using Korevagt.Http.Problems;
using Korevagt.Http.Requests;
using Korevagt.Http.Responses;
using Korevagt.Library;
using Korevagt.Library.VisitLogs;
using Korevagt.Logs;
using Korevagt.Store.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;
using NodaTime.Text;

namespace Korevagt.Server.Resources.Demand;

/// <summary>Imports of visit logs, and fits of demands to them: taken in at once, worked on beside the requests.</summary>
internal static class DemandJobsResource
{
    private const int LongestLog = 128 * 1024 * 1024;
    private const int LongestName = 200;
    private const double UsualShare = 0.01;

    private const string Log =
        """
        ordered,area,urgency
        2016-12-24T22:30:00Z,aarhus-midt,samme-vagt
        2016-12-24T22:41:00Z,silkeborg-midt,akut

        """;

    private static readonly object Form = new
    {
        log = "Bestilt;Postnr;Hastegrad\n24-12-2016 23:30;7800;A\n",
        mapping =
            """
            {
              "format": "korevagt-log-mapping/1",
              "columns": { "ordered": { "column": "Bestilt" }, "area": "Postnr", "urgency": "Hastegrad" },
              "areaWords": [ { "word": "7800", "id": "skive" } ],
              "urgencyWords": [ { "word": "A", "id": "akut" } ]
            }
            """,
    };

    private static readonly DemandJobView Imported = new(
        4, DemandJobKind.Import, DemandJobState.Done, "besoeg-2016.csv", "midtjylland-2016", new string('0', 64), null, null,
        null, "planning", Instant.FromUtc(2026, 11, 22, 18, 41),
        Instant.FromUtc(2026, 11, 22, 18, 42), 1, null,
        new ImportedLogSummary(
            65_143, 65_140, 3, 0, new Dictionary<RowFaultKind, long> { [RowFaultKind.UnknownArea] = 3 }, "2016-01-01",
            "2017-01-01", 3), null,
        [new FaultView(
            "besoeg-2016.csv", "", "line 812, column \"area\"",
            new("området \"silkebrog\" findes ikke", "there is no area \"silkebrog\""), Text.Same("\"silkeborg\""))]);

    private static readonly DemandJobView Fitted = Imported with
    {
        Id = 5,
        Kind = DemandJobKind.Fit,
        Import = 4,
        Log = null,
        Faults = [],
        Demand = new FittedDemandSummary("log-2016", "log-2016.json", new string('0', 64), 65_140, 1.14),
    };

    public static void Map(RouteGroupBuilder api)
    {
        var imports = api.MapGroup("/demand/imports").WithTags("Demand");
        imports.MapGet(
            "",
            (PageRequest<long> page, DemandJobs jobs, CancellationToken cancellation) =>
                ListAsync(DemandJobKind.Import, page, jobs, cancellation))
            .WithName("listImports").WithSummary("Imports of visit logs, the newest first, without their faults.")
            .RequirePermission(Permission.WriteDemand)
            .WithResponseExample(new Page<DemandJobView>([Imported with { Faults = [] }], null));
        imports.MapPost("", ImportAsync)
            .WithName("importLog").WithSummary("Takes in a visit log; it is read beside the requests.")
            .WithDescription(
                "The body is CSV in the product's own format, or a form with the log as part `log` and, for somebody else's "
                + "format, a `mapping` and `borders`. `mostRejected` and `mostRepeated` are the largest shares of rows, 0 to 1, "
                + "that may be faulty or repeat another; 0.01 where they are not said.")
            .RequirePermission(Permission.WriteDemand).WithBodyLimit(LongestLog).WithIdempotencyKey()
            .WithRequestExample(MediaTypes.Csv, Log).WithFormExample(Form)
            .WithResponseExample(Imported with { State = DemandJobState.Waiting, Attempts = 0, Log = null, Faults = [], FinishedAt = null });
        imports.MapGet(
            "/{id:long}",
            (long id, DemandJobs jobs, HttpContext context, CancellationToken cancellation) =>
                GetAsync(DemandJobKind.Import, id, jobs, context, cancellation))
            .WithName("getImport").WithSummary("Where an import stands, with its faults.")
            .RequirePermission(Permission.WriteDemand).WithResponseExample(Imported);
        imports.MapDelete("/{id:long}", EraseAsync)
            .WithName("eraseImport").WithSummary("Erases the log of an import, with its mapping and borders; one that is not read yet is cancelled.")
            .WithDescription(
                "The faults of its rows go too, since they quote it; its counts stay, and so do demands that were fitted to it. "
                + "Nothing can be fitted to it any more.")
            .RequirePermission(Permission.WriteDemand).WithIdempotencyKey().ProducesProblems(ProblemTypes.Conflict);
        var fits = api.MapGroup("/demand/fits").WithTags("Demand");
        fits.MapGet(
            "",
            (PageRequest<long> page, DemandJobs jobs, CancellationToken cancellation) =>
                ListAsync(DemandJobKind.Fit, page, jobs, cancellation))
            .WithName("listFits").WithSummary("Fits of demands, the newest first.").RequirePermission(Permission.WriteDemand)
            .WithResponseExample(new Page<DemandJobView>([Fitted], null));
        fits.MapPost("", FitAsync).WithName("fitDemand")
            .WithSummary("Has a demand fitted to a log that was read, and put into the library.")
            .RequirePermission(Permission.WriteDemand).WithIdempotencyKey().ProducesProblems(ProblemTypes.Conflict)
            .WithRequestExample(new NewFit { Import = 4, Id = "log-2016" })
            .WithResponseExample(Fitted with { State = DemandJobState.Waiting, Attempts = 0, Demand = null, FinishedAt = null });
        fits.MapGet(
            "/{id:long}",
            (long id, DemandJobs jobs, HttpContext context, CancellationToken cancellation) =>
                GetAsync(DemandJobKind.Fit, id, jobs, context, cancellation))
            .WithName("getFit").WithSummary("Where a fit stands.").RequirePermission(Permission.WriteDemand)
            .WithResponseExample(Fitted);
        fits.MapDelete("/{id:long}", CancelAsync)
            .WithName("cancelFit").WithSummary("Cancels a fit that waits or is worked on; one that has ended stays as it is.")
            .RequirePermission(Permission.WriteDemand).WithIdempotencyKey()
            .WithResponseExample(Fitted with { State = DemandJobState.Cancelled, Demand = null });
    }

    private static async Task<Ok<Page<DemandJobView>>> ListAsync(
        DemandJobKind kind, PageRequest<long> page, DemandJobs jobs, CancellationToken cancellation)
    {
        var found = await jobs.ListAsync(kind, page.IsFirst ? null : page.After, page.Reads, cancellation);
        var shown = page.Of(found, job => job.Id);
        return TypedResults.Ok(
            new Page<DemandJobView>([.. shown.Items.Select(job => DemandJobView.Of(job, withFaults: false))], shown.Next));
    }

    private static async Task<Results<Ok<DemandJobView>, Problem>> GetAsync(
        DemandJobKind kind, long id, DemandJobs jobs, HttpContext context, CancellationToken cancellation)
    {
        if (await jobs.FindAsync(kind, id, cancellation) is not { } job)
        {
            return Problem.NotFound(new Text("Der er ikke noget sådant arbejde på en log.", "There is no such work on a visit log."));
        }

        SetRetryAfter(context, job);
        return TypedResults.Ok(DemandJobView.Of(job));
    }

    private static async Task<Results<Accepted<DemandJobView>, Problem>> ImportAsync(
        PlanQuery plan, LogBody log, string? name, [Range(0.0, 1.0)] double? mostRejected, [Range(0.0, 1.0)] double? mostRepeated,
        DemandJobs jobs, IClock clock, HttpContext context, CancellationToken cancellation)
    {
        if (Asked.LineFault(name, nameof(name), LongestName) is { } unfit)
        {
            return unfit;
        }

        var today = LocalDatePattern.Iso.Format(clock.GetCurrentInstant().InZone(DutyCalendar.Zone).Date);
        var request = new DemandJobRequest(name ?? "log.csv", today, mostRejected ?? UsualShare, mostRepeated ?? UsualShare);
        return Accepted(
            await jobs.AddImportAsync(plan.Item.Id, log.Files, request, Caller.Author(context), cancellation), context);
    }

    private static async Task<Results<Accepted<DemandJobView>, Problem>> FitAsync(
        JsonBody<NewFit> body, DemandJobs jobs, PlanLibrary library, HttpContext context, CancellationToken cancellation)
    {
        var (wanted, faults) = (body.Value, new List<Fault>());
        var import = await jobs.FindAsync(DemandJobKind.Import, wanted.Import, cancellation);
        if (import is null)
        {
            faults.Add(new Fault(
                "body", "$.import",
                new("importen findes ikke", "there is no such import"), new("nummeret på en import", "the number of an import")));
        }

        if (!LibraryPath.IsId(wanted.Id))
        {
            faults.Add(new Fault("body", "$.id", InputTexts.NoId, LibraryPath.IdInWords));
        }

        if (faults.Count > 0)
        {
            return Problem.Input(faults);
        }

        if (import!.ErasedAt is not null)
        {
            return IsErased();
        }

        if (import.State != DemandJobState.Done)
        {
            return new Problem(
                ProblemTypes.Conflict,
                import.IsOpen
                    ? new Text("Loggen er ikke læst endnu.", "The log is not read yet.")
                    : new Text(
                        "Loggen kan ikke bruges; fejlene i importen siger hvorfor.",
                        "The log cannot be used; the import's faults say why."),
                retryAfter: import.IsOpen ? 1 : null);
        }

        if (await library.Items.FindAsync(wanted.Id, cancellation) is not null)
        {
            return new Problem(
                ProblemTypes.Conflict,
                new($"Biblioteket har allerede noget under '{wanted.Id}'.", $"The library has an item '{wanted.Id}' already."));
        }

        var request = import.Asked with { Name = wanted.Name ?? import.Asked.Name, Item = wanted.Id };
        return await jobs.AddFitAsync(import, request, Caller.Author(context), cancellation) is { } fit
            ? Accepted(fit, context)
            : IsErased();
    }

    private static async Task<Results<NoContent, Problem>> EraseAsync(
        long id, DemandJobs jobs, HttpContext context, CancellationToken cancellation) =>
        await jobs.EraseAsync(id, Caller.Author(context), cancellation) switch
        {
            LogErasure.Erased => TypedResults.NoContent(),
            LogErasure.Unknown => Problem.NotFound(new("Importen findes ikke.", "There is no such import.")),
            _ =>
                new Problem(
                    ProblemTypes.Conflict,
                    new Text(
                        "Der tilpasses stadig en efterspørgsel til loggen: slet den, når det er gjort, eller annullér tilpasningen først.",
                        "A demand is still being fitted to the log: erase it when that is done, or cancel the fit first."),
                    retryAfter: 1),
        };

    private static async Task<Results<Ok<DemandJobView>, Problem>> CancelAsync(
        long id, DemandJobs jobs, HttpContext context, CancellationToken cancellation) =>
        await jobs.CancelFitAsync(id, Caller.Author(context), cancellation) is { } fit
            ? TypedResults.Ok(DemandJobView.Of(fit))
            : Problem.NotFound(new Text("Der er ikke noget sådant arbejde på en log.", "There is no such work on a visit log."));

    private static Problem IsErased() =>
        new(
            ProblemTypes.Conflict,
            new(
                "Loggen til denne import er slettet: importér den igen for at tilpasse en efterspørgsel til den.",
                "The log of this import is erased: import it again to fit a demand to it."));

    private static Accepted<DemandJobView> Accepted(DemandJob job, HttpContext context)
    {
        SetRetryAfter(context, job);
        var kinds = job.Kind == DemandJobKind.Import ? "imports" : "fits";
        return TypedResults.Accepted(
            FormattableString.Invariant($"{ApiPath.Root}/demand/{kinds}/{job.Id}"), DemandJobView.Of(job));
    }

    private static void SetRetryAfter(HttpContext context, DemandJob job)
    {
        if (job.IsOpen)
        {
            context.Response.Headers.RetryAfter = "1";
        }
    }
}
