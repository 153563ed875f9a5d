using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Korevagt.Http.Responses;
using Korevagt.Server.Tests.Resources;
using Korevagt.Tests.Postgres;

namespace Korevagt.Server.Tests.Days;

/// <summary>The whole of a planner's day over real HTTP, with the server in a process of its own.</summary>
public sealed class PlannersDayTests
{
    private static readonly string[] Scenarios = ["uden-silkeborg", "uden-djursland", "uden-begge"];

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [PostgresData(StoreKind.Postgres)]
    [Trait("Pace", "Slow")]
    public async Task APlannersDay_FromTheVisitLogToTheAuditLog(string store)
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(folder, new StoreKind(store), "--Slots=2");
        using var day = await PlannersDay.BeginAsync(server);

        await ALogIsReadAndADemandFittedAsync(day);
        await day.MakeScenariosAsync();
        await AFaultyScenarioIsToldAllItsFaultsAsync(day);
        var runs = await ABatchIsFollowedToItsEndAsync(day);
        await TheRunsAreComparedInEveryFormAsync(day, runs);
        await ABatchThatIsCancelledIsComputedNoMoreAsync(day);
        await TheAuditLogHasWhoDidWhatAsync(day);
        await MapAndCostsAreThereAsync(day);
    }

    private static async Task ALogIsReadAndADemandFittedAsync(PlannersDay day)
    {
        var import = await day.FitAsync(GeneratedLog.OfAYear, "log-2016");
        var log = import.GetProperty("log");
        Assert.Equal(3, log.GetProperty("rejected").GetInt64());
        Assert.Equal(
            [("line 2, column \"ordered\"", "besoeg-2016.csv"), (
                "line 3, column \"ordered\"", "besoeg-2016.csv"), ("line 4, column \"ordered\"", "besoeg-2016.csv")],
            import.GetProperty("faults").EnumerateArray().Select(fault => (fault.Text("place"), fault.Text("file"))));

        // The fitted demand is in the library: a baseline that names it expects what the log had, and says how sure that is.
        var baseline = (await day.Reader.GetJsonAsync($"/baselines/{PlannersDay.Baseline}")).GetProperty("content");
        var fitted = baseline.EnumerateObject().ToDictionary(
            member => member.Name == "demand" ? "demandFile" : member.Name,
            member => member.Name == "demand" ? JsonSerializer.SerializeToElement("log-2016.json") : member.Value);
        using var refused = await day.Planner.PostAsJsonAsync(Calls.At("/baselines?id=efter-log"), fitted);
        await refused.ProblemAsync(HttpStatusCode.Forbidden, "forbidden");
        using var made = await day.Operator.PostAsJsonAsync(Calls.At("/baselines?id=efter-log"), fitted);
        await made.IsAsync(HttpStatusCode.Created);
        var demand = await day.Reader.GetJsonAsync("/demand?plan=efter-log&year=2016&by=district&intervals=true");
        var accepted = log.GetProperty("accepted").GetInt64();
        Assert.InRange(demand.GetProperty("total").GetDouble(), 0.98 * accepted, 1.02 * accepted);
        Assert.All(demand.GetProperty("groups").EnumerateArray(), group =>
            Assert.InRange(
                group.GetProperty("expectedVisits").GetDouble(),
                group.GetProperty("lower").GetDouble(),
                group.GetProperty("upper").GetDouble()));
    }

    private static async Task AFaultyScenarioIsToldAllItsFaultsAsync(PlannersDay day)
    {
        using var faulty = await day.Reader.PostFileAsync(
            "/scenarios/check", Calls.Without("Forkert", "nat-silkeborgg", "nat-djursland", "nat-ukendt"));
        var found = await faulty.IsAsync(HttpStatusCode.OK);
        Assert.False(found.GetProperty("isSound").GetBoolean());
        var faults = found.GetProperty("faults").EnumerateArray().ToList();
        Assert.Equal(["/changes/0/shift", "/changes/2/shift"], faults.Select(fault => fault.Text("pointer")));
        Assert.StartsWith($"\"{PlannersDay.Night}\"", faults[0].GetProperty("expected").Text("en"), StringComparison.Ordinal);
        using var refused = await day.Reader.PostFileAsync("/scenarios", Calls.Without("Fra en læser", PlannersDay.Night));
        await refused.ProblemAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    private static async Task<IReadOnlyList<string>> ABatchIsFollowedToItsEndAsync(PlannersDay day)
    {
        var batch = await day.SubmitAsync("Hvilken vagt?", 2, Scenarios);
        var stream = new Uri($"{batch}/events", UriKind.Relative);
        var events = await ToldEvent.ToTheEndAsync(day.Reader, stream);
        Assert.Equal(["submitted", "runDone", "runDone", "runDone", "finished"], events.Select(told => told.Name));
        Assert.Equal(events.Select(told => told.Id).Order(), events.Select(told => told.Id));
        Assert.Equal((3, "finished"), (events[^1].Data.GetProperty("done").GetInt32(), events[^1].Data.Text("state")));
        Assert.Equal(
            events.Skip(2).Select(told => told.Id),
            (await ToldEvent.ToTheEndAsync(day.Reader, stream, events[1].Id)).Select(told => told.Id));

        var view = await day.Reader.GetJsonAsync(batch.ToString());
        Assert.Equal(
            ("finished", "Anna", 1.0),
            (view.Text("state"), view.Text("submittedBy"), view.GetProperty("progress").GetProperty("share").GetDouble()));
        var runs = (await day.Reader.GetJsonAsync($"{batch}/runs")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(Scenarios, runs.Select(run => run.Text("scenario")));
        return [.. runs.Select(run => run.Text("run"))];
    }

    private static async Task TheRunsAreComparedInEveryFormAsync(PlannersDay day, IReadOnlyList<string> runs)
    {
        using var put = await day.Planner.PostAsJsonAsync(Calls.At("/comparisons"), new { name = "Tre veje", runs });
        await put.IsAsync(HttpStatusCode.Created);
        var at = put.Headers.Location!.ToString();
        var json = await day.Reader.GetJsonAsync(at);
        Assert.Equal(
            ["uden-silkeborg", "uden-djursland", "Uden begge"],
            json.GetProperty("scenarios").EnumerateArray().Select(scenario => scenario.Text("name")));
        using var csv = await day.Reader.GetAsync($"{at}?table=shifts", MediaTypes.Csv);
        var lines = (await csv.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n');
        var shifts = json.GetProperty("baseline").GetProperty("evaluation").GetProperty("shifts").GetArrayLength();
        Assert.Equal(1 + shifts + (shifts - 1) + (shifts - 1) + (shifts - 2), lines.Length);

        using var excel = await day.Reader.GetAsync($"{at}?lang=en", MediaTypes.Xlsx);
        WorkbookTells(new OpenedWorkbook(await excel.Content.ReadAsByteArrayAsync()), json, lines);
        using var page = await day.Reader.GetAsync($"{at}?lang=da", MediaTypes.Html);
        var report = await page.Content.ReadAsStringAsync();
        Assert.StartsWith("<!doctype html>", report, StringComparison.OrdinalIgnoreCase);
        Assert.All(
            ["uden-silkeborg", "uden-djursland", "Uden begge"], name => Assert.Contains(name, report, StringComparison.Ordinal));
        using var areas = await day.Reader.GetAsync($"{at}/areas?scenario=3", MediaTypes.GeoJson);
        var features = JsonElement.Parse(await areas.Content.ReadAsStringAsync()).GetProperty("features");
        Assert.Equal(
            json.GetProperty("baseline").GetProperty("evaluation").GetProperty("areas").GetArrayLength(),
            features.GetArrayLength());
    }

    /// <summary>The cells are the figures of the JSON, to the decimals of their columns.</summary>
    private static void WorkbookTells(OpenedWorkbook book, JsonElement json, string[] csvOfShifts)
    {
        Assert.Equal(["Summary", "Other costs", "Districts", "Municipalities", "Areas", "Shifts", "Provenance"], book.Names);
        JsonElement[] plans = [json.GetProperty("baseline"), .. json.GetProperty("scenarios").EnumerateArray()];
        Assert.Equal(plans.Select(plan => plan.Text("name")), book.Rows("Summary").Select(row => row["Plan"]));
        foreach (var (row, plan) in plans.Index())
        {
            var figures = plan.GetProperty("evaluation");
            Assert.Equal(
                figures.GetProperty("annualCostDkk").GetProperty("mean").GetDouble(),
                book.Number("Summary", row, "Costs counted, DKK"),
                0.51);
            Assert.Equal(figures.GetProperty("visitsPerYear").GetDouble(), book.Number("Summary", row, "Visits a year"), 0.051);
            Assert.Equal(
                figures.GetProperty("responseMinutes").GetProperty("p90").GetDouble(),
                book.Number("Summary", row, "Response, 90%, min"),
                0.051);
            Assert.Equal(
                figures.GetProperty("withinTargetShare").GetProperty("mean").GetDouble(),
                book.Number("Summary", row, "Share in target"),
                0.00051);
        }

        foreach (var (place, scenario) in json.GetProperty("scenarios").EnumerateArray().Index())
        {
            Assert.Equal(
                scenario.GetProperty("savingDkkPerYear").GetProperty("mean").GetDouble(),
                book.Number("Summary", place + 1, "Saving a year, DKK"),
                0.51);
            Assert.Equal(
                scenario.GetProperty("delta").GetProperty("meanResponseMinutes").GetProperty("high").GetDouble(),
                book.Number("Summary", place + 1, "Change, upper 95%"),
                0.0051);
        }

        var shifts = plans.SelectMany(plan => plan.GetProperty("evaluation").GetProperty("shifts").EnumerateArray()
            .Select(shift => (Plan: plan.Text("name"), Shift: shift))).ToList();
        Assert.Equal(
            shifts.Select(shift => (shift.Plan, shift.Shift.Text("shift"))),
            book.Rows("Shifts").Select(row => (row["Plan"], row["Shift"])));
        foreach (var (row, (_, shift)) in shifts.Index())
        {
            Assert.Equal(shift.GetProperty("utilization").GetDouble(), book.Number("Shifts", row, "Utilization"), 0.00051);
            Assert.Equal(shift.GetProperty("annualCostDkk").GetDouble(), book.Number("Shifts", row, "Contractor's fee, DKK"), 0.51);
            Assert.EndsWith($",{book.Rows("Shifts")[row]["Contractor's fee, DKK"]}", csvOfShifts[row + 1], StringComparison.Ordinal);
        }
    }

    private static async Task ABatchThatIsCancelledIsComputedNoMoreAsync(PlannersDay day)
    {
        var batch = await day.SubmitAsync("For stor", 5_000, Scenarios);
        await day.Planner.UntilAsync(
            batch.ToString(), view => view.GetProperty("progress").GetProperty("blocksRunning").GetInt32() > 0);
        using var cancelled = await day.Planner.PostAsync(Calls.At($"{batch}/cancel"), null);
        Assert.Equal("cancelled", (await cancelled.IsAsync(HttpStatusCode.OK)).Text("state"));
        var still = await day.Planner.UntilAsync(
            batch.ToString(), view => view.GetProperty("progress").GetProperty("blocksRunning").GetInt32() == 0);

        // What comes after it is computed, and nothing of it.
        var next = await day.SubmitAsync("Efter", 3, Scenarios[0]);
        await day.Planner.UntilStateAsync(next.ToString(), "finished");
        var after = (await day.Planner.GetJsonAsync(batch.ToString())).GetProperty("progress");
        Assert.Equal(
            still.GetProperty("progress").GetProperty("blocksDone").GetInt32(), after.GetProperty("blocksDone").GetInt32());
        Assert.Equal(0, after.GetProperty("blocksRunning").GetInt32());
    }

    private static async Task TheAuditLogHasWhoDidWhatAsync(PlannersDay day)
    {
        using var refused = await day.Planner.GetAsync(Calls.At("/audit"));
        await refused.ProblemAsync(HttpStatusCode.Forbidden, "forbidden");
        var both = await day.AuditAsync("scenarios/uden-begge");
        Assert.Equal(
            [("scenarios.create", "Anna"), ("scenarios.change", "Anna")],
            both.Select(entry => (entry.Text("action"), entry.Text("authorName"))));
        Assert.Equal(
            (1, 2),
            (both[1].GetProperty("before").GetProperty("version").GetInt32(), both[1].GetProperty("after").GetProperty("version")
                .GetInt32()));
        Assert.Equal("live", both[1].GetProperty("after").Text("state"));
        Assert.Equal(32, both[1].Text("traceId").Length);
        Assert.Equal(
            [("batches.submit", "Anna"), ("batches.cancel", "Anna")],
            (await day.AuditAsync("batches/2")).Select(entry => (entry.Text("action"), entry.Text("authorName"))));

        var actions = (await day.Operator.GetJsonAsync("/audit?limit=200")).GetProperty("items").EnumerateArray()
            .Where(entry => entry.Text("author") != "program").Select(entry => (entry.Text("action"), entry.Text("authorName")))
            .ToHashSet();
        Assert.Superset(
            new HashSet<(string, string)>
            {
                ("key.create", "first start"), ("demand.import", "Anna"), ("demand.fit", "Anna"),
                ("baselines.create", "first start"),
                ("scenarios.create", "Anna"), ("scenarios.change", "Anna"), ("batches.submit", "Anna"),
                ("batches.cancel", "Anna"), ("comparisons.create", "Anna"),
            },
            actions);
        Assert.DoesNotContain(actions, entry => entry.Item2 == "Bo");
    }

    private static async Task MapAndCostsAreThereAsync(PlannersDay day)
    {
        using var stations = await day.Reader.GetAsync("/maps/stations?plan=uden-begge", MediaTypes.GeoJson);
        Assert.DoesNotContain(
            PlannersDay.Night, Encoding.UTF8.GetString(await stations.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        var before = await day.Reader.GetJsonAsync($"/costs?plan={PlannersDay.Baseline}&year=2017");
        var after = await day.Reader.GetJsonAsync("/costs?plan=uden-begge&year=2017");
        var gone = before.GetProperty("shifts").EnumerateArray()
            .Where(shift => shift.Text("shift") is PlannersDay.Night or "nat-djursland").ToList();
        Assert.Equal(2, gone.Count);

        // Each of the four figures is rounded to the øre by itself.
        var saved = before.GetProperty("totalDkk").GetDecimal() - after.GetProperty("totalDkk").GetDecimal();
        Assert.InRange(saved - gone.Sum(shift => shift.GetProperty("totalDkk").GetDecimal()), -0.02m, 0.02m);
    }
}
