using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Korevagt.Nights;
using Korevagt.Server.Tests.Resources;

namespace Korevagt.Server.Tests.Days;

/// <summary>What a planner, a reader and an operator do on a server, each with a key of their own.</summary>
internal sealed class PlannersDay : IDisposable
{
    public const string Baseline = "midtjylland-2016";
    public const string Night = "nat-silkeborg";

    private PlannersDay(HttpClient operators, HttpClient planner, HttpClient reader) =>
        (Operator, Planner, Reader) = (operators, planner, reader);

    public HttpClient Operator { get; }

    public HttpClient Planner { get; }

    public HttpClient Reader { get; }

    /// <summary>The operator makes the others' keys.</summary>
    public static async Task<PlannersDay> BeginAsync(ServerProcess server)
    {
        var operators = server.Client(await server.OperatorKeyAsync());
        return new PlannersDay(
            operators,
            server.Client(await KeyAsync(operators, "Anna", "planner")),
            server.Client(await KeyAsync(operators, "Bo", "reader")));
    }

    public void Dispose()
    {
        Operator.Dispose();
        Planner.Dispose();
        Reader.Dispose();
    }

    /// <summary>Has a log read and a demand fitted to it.</summary>
    /// <returns>The import.</returns>
    public async Task<JsonElement> FitAsync(string log, string demand)
    {
        using var sent = await Planner.PostFileAsync($"/demand/imports?plan={Baseline}&name=besoeg-2016.csv", log, "text/csv");
        await sent.IsAsync(HttpStatusCode.Accepted);
        var import = await Planner.UntilStateAsync(sent.Headers.Location!.ToString(), "done");
        using var asked = await Planner.PostAsJsonAsync(
            Calls.At("/demand/fits"), new { import = import.GetProperty("id").GetInt32(), id = demand, name = "Log 2016" });
        await asked.IsAsync(HttpStatusCode.Accepted);
        await Planner.UntilStateAsync(asked.Headers.Location!.ToString(), "done");
        return import;
    }

    /// <summary>Makes three scenarios of the baseline, the last as a changed copy of the first.</summary>
    public async Task MakeScenariosAsync()
    {
        foreach (var (id, shift) in new[] { ("uden-silkeborg", Night), ("uden-djursland", "nat-djursland") })
        {
            using var made = await Planner.PostFileAsync($"/scenarios?id={id}", Calls.Without(id, shift));
            await made.IsAsync(HttpStatusCode.Created);
        }

        using var copied = await Planner.PostAsJsonAsync(
            Calls.At("/scenarios/uden-silkeborg/copy"), new { name = "Uden begge", id = "uden-begge" });
        await copied.IsAsync(HttpStatusCode.Created);
        using var whole = await Planner.GetAsync(Calls.At("/scenarios/uden-begge"));
        var etag = whole.Headers.ETag!.Tag;
        using var changed = await Planner.PutFileAsync(
            "/scenarios/uden-begge", Calls.Without("Uden begge", Night, "nat-djursland"), etag);
        Assert.Equal(2, (await changed.IsAsync(HttpStatusCode.OK)).GetProperty("version").GetInt32());
        using var late = await Planner.PutFileAsync("/scenarios/uden-begge", Calls.Without("Uden noget", Night), etag);
        await late.ProblemAsync(HttpStatusCode.PreconditionFailed, "changed");
    }

    /// <summary>Submits a batch on the baseline.</summary>
    /// <returns>Where it is.</returns>
    public async Task<Uri> SubmitAsync(string name, int replications, params IEnumerable<string> scenarios)
    {
        using var taken = await Planner.PostFileAsync("/batches", BatchFile(name, replications, scenarios));
        await taken.IsAsync(HttpStatusCode.Accepted);
        Assert.NotNull(taken.Headers.RetryAfter);
        return taken.Headers.Location!;
    }

    public static string BatchFile(string name, int replications, params IEnumerable<string> scenarios) =>
        JsonSerializer.Serialize(
        new
        {
            format = "korevagt-batch/1",
            name,
            baseline = $"{Baseline}.json",
            scenarios = scenarios.Select(
            scenario => $"{scenario}.json"),
            replications
        });

    /// <summary>The entries of the audit log about something, the oldest first.</summary>
    public async Task<IReadOnlyList<JsonElement>> AuditAsync(string subject) =>
        [.. (await Operator.GetJsonAsync($"/audit?subject={subject}")).GetProperty("items").EnumerateArray().Reverse()];

    private static async Task<string> KeyAsync(HttpClient operators, string name, string role)
    {
        using var made = await operators.PostAsJsonAsync(Calls.At("/keys"), new { name, role });
        return (await made.IsAsync(HttpStatusCode.Created)).Text("key");
    }
}
