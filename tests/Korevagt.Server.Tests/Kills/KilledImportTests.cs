using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Korevagt.Server.Tests.Days;
using Korevagt.Server.Tests.Resources;
using Korevagt.Tests.Postgres;

namespace Korevagt.Server.Tests.Kills;

/// <summary>The server dies while a log is sent, and while it is read.</summary>
public sealed class KilledImportTests
{
    private const string Imports = $"/demand/imports?plan={PlannersDay.Baseline}&name=besoeg.csv";

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [PostgresData(StoreKind.Postgres)]
    [Trait("Pace", "Slow")]
    public async Task ALogThatIsHalfSent_IsNothing_AndOneThatWasTakenIn_IsReadByTheNextStart(string store)
    {
        using var folder = new TemporaryFolder();
        var kind = new StoreKind(store);
        var log = GeneratedLog.OfAYear;
        var upload = new SentRequest(HttpMethod.Post, Imports, "text/csv", log, "the log");
        string key;
        await using (var first = await ServerProcess.StartAsync(folder, kind))
        {
            key = await first.OperatorKeyAsync();
            using var half = await SendHalfAsync(first, key, log);
            await first.KillAsync();
        }

        GivenAnswer taken;
        await using (var second = await ServerProcess.StartAsync(folder, kind))
        {
            using var client = second.Client(key);
            Assert.Equal(0, (await client.GetJsonAsync("/demand/imports")).GetProperty("items").GetArrayLength());
            taken = await upload.SendAsync(client);
            await client.UntilAsync(taken.Location!, import => import.Text("state") != "waiting");
            await second.KillAsync();
        }

        await using var third = await ServerProcess.StartAsync(folder, kind);
        using var planner = third.Client(key);
        var done = await planner.UntilStateAsync(taken.Location!, "done");
        Assert.Equal(GeneratedLog.FaultyRows, done.GetProperty("log").GetProperty("rejected").GetInt64());
        Assert.Equal(log.AsSpan().Count('\n') - 1, done.GetProperty("log").GetProperty("rows").GetInt64());
        await upload.IsAnsweredAgainAsync(planner, taken);
        Assert.Equal(1, (await planner.GetJsonAsync("/demand/imports")).GetProperty("items").GetArrayLength());
        var audit = await planner.GetJsonAsync($"/audit?subject={taken.Location!["/api/v1/".Length..]}");
        Assert.Equal("demand.import", Assert.Single(audit.GetProperty("items").EnumerateArray().ToList()).Text("action"));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [PostgresData(StoreKind.Postgres)]
    [Trait("Pace", "Slow")]
    public async Task ALogThatKillsTheServer_IsGivenUpAfterThreeAttempts_AndCanBeErased(string store)
    {
        using var folder = new TemporaryFolder();
        var kind = new StoreKind(store);
        string key = "", import = "";
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            await using var victim = await ServerProcess.StartAsync(folder, kind);
            if (attempt == 1)
            {
                key = await victim.OperatorKeyAsync();
            }

            using var client = victim.Client(key);
            if (attempt == 1)
            {
                // So long that it is never read before the kill.
                var log = string.Concat(Enumerable.Repeat(GeneratedLog.OfAYear, 12));
                import = (await new SentRequest(HttpMethod.Post, Imports, "text/csv", log, "the log").SendAsync(client)).Location!;
            }

            var begun = await client.UntilAsync(import, job => job.GetProperty("attempts").GetInt32() == attempt);
            Assert.Equal("working", begun.Text("state"));
            await victim.KillAsync();
        }

        await using var last = await ServerProcess.StartAsync(folder, kind);
        using var planner = last.Client(key);
        var failed = await planner.UntilStateAsync(import, "failed");
        Assert.Equal(3, failed.GetProperty("attempts").GetInt32());
        Assert.Contains("given up after 3 attempts", failed.GetProperty("faults")[0].GetProperty("message").Text("en"), StringComparison.Ordinal);
        using var erased = await planner.DeleteAsync(new Uri(import, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NoContent, erased.StatusCode);
        Assert.NotNull((await planner.GetJsonAsync(import["/api/v1".Length..])).Text("erasedAt"));
    }

    /// <summary>Begins to send a log and stops in its middle; the connection stays open.</summary>
    private static async Task<TcpClient> SendHalfAsync(ServerProcess server, string key, string log)
    {
        var connection = new TcpClient();
        await connection.ConnectAsync(server.Address.Host, server.Address.Port);
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"POST /api/v1{Imports} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {key}\r\nIdempotency-Key: "
            + $"half\r\nContent-Type: text/csv\r\nContent-Length: {log.Length}\r\n\r\n");
        await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head + log[..(log.Length / 2)]));
        return connection;
    }
}
