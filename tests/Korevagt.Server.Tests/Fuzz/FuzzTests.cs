using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Korevagt.Http.Responses;
using Korevagt.Server.Resources.Library;
using Korevagt.Server.Tests.Documentation;
using Korevagt.Server.Tests.Resources;
using Korevagt.Store;
using Korevagt.Store.Access;
using Korevagt.Tests.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit.Abstractions;

namespace Korevagt.Server.Tests.Fuzz;

[Collection(AloneTests.Name)]
public sealed class FuzzTests(ITestOutputHelper output)
{
    // Longer than any request may take, and reached by none.
    private const int RequestSeconds = 20;

    // Among so many, each operation is reached with success.
    private const int EnoughForAll = 10_000;

    [Fact]
    [Trait("Pace", "Slow")]
    public Task WhateverIsSent_TheServerAnswersAsItsDocumentSays_OnSqlite() => FuzzAsync(null, FuzzSettings.Requests);

    [PostgresFact]
    [Trait("Pace", "Slow")]
    public async Task WhateverIsSent_TheServerAnswersAsItsDocumentSays_OnPostgres() =>
        await FuzzAsync(await PostgresServer.NewDatabaseAsync(), FuzzSettings.RequestsOnPostgres);

    private async Task FuzzAsync(string? postgres, int requests)
    {
        var sealKey = Path.GetTempFileName();
        await File.WriteAllTextAsync(sealKey, new string('7', 64));
        await using var server = await TestServer.StartAsync(
            [
                ("Work", "true"), ("Tenders:SealKeyFile", sealKey), ("Limits:Burst", "1000000"), ("Limits:RequestsPerSecond", "1000000"),
                ("Limits:FailedLoginsPerMinute", "1000000"),
                ("Limits:RequestSeconds", RequestSeconds.ToString(CultureInfo.InvariantCulture)),
            ],
            postgres,
            services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning)));
        using var client = await server.ClientAsync(Role.Operator);
        await ComputeAsync(client);
        await HaveNightsAsync(server);
        await SeededTenders.HaveAsync(server);
        var report = await new FuzzRun(server, FuzzSettings.Seed).SendAsync(requests);

        output.WriteLine(
            $"{report.Sent} requests from seed {FuzzSettings.Seed}, the slowest {report.Slowest.TotalMilliseconds:F0} ms");
        output.WriteLine(report.Summary());
        Assert.True(report.Faulty == 0, report.Faults());
        Assert.True(report.Sent >= requests / 4 * 4, "Fewer were sent than asked for.");
        if (requests >= EnoughForAll)
        {
            var operations = (await ApiDocument.OfAsync(server)).Operations.Select(operation => operation.Id)
                .ToHashSet(StringComparer.Ordinal);
            Assert.Equal([], operations.Except(report.Succeeded, StringComparer.Ordinal).Order(StringComparer.Ordinal));
        }

        if (FuzzSettings.MostMilliseconds is { } most)
        {
            Assert.True(
                report.Slowest.TotalMilliseconds <= most, $"{report.Slowest.TotalMilliseconds:F0} ms\n{report.Summary()}");
        }

        File.Delete(sealKey);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
        Assert.Equal(
            [],
            server.Log.All.Where(line =>
                line.StartsWith("Error ", StringComparison.Ordinal) || line.StartsWith("Critical ", StringComparison.Ordinal)));
    }

    private static async Task HaveNightsAsync(TestServer server)
    {
        var settings = (await server.Store.Documents.AddAsync([new byte[] { 1 }]))[0];
        foreach (var id in new[] { "2026-11-20T02:30", "2026-11-21T02:30", "2026-11-22T02:30" })
        {
            var night = NightTests.Night("nat", id, settings);
            Assert.True(await server.Store.Nights.ClaimAsync(night, expected: null, default));
            await server.Store.WriteAsync(
                async (connection, transaction) =>
                {
                    await NightTable.KeepAsync(
                        connection, transaction, night, "{}"u8.ToArray(), "<!doctype html><title>Nat</title>"u8.ToArray());
                    return true;
                },
                CancellationToken.None);
        }
    }

    // Results and comparisons are there to be asked for only where something was computed.
    private static async Task ComputeAsync(HttpClient client)
    {
        foreach (var scenario in new[] { "uden-nattevagt-silkeborg", "uden-nattevagt-djursland" })
        {
            await client.RunAsync(new { baseline = "midtjylland-2016", scenario, replications = 2 });
        }

        // Batches that can be gone on with, and given up.
        foreach (var seed in new[] { 11, 12, 13 })
        {
            using var taken = await client.PostAsJsonAsync(
                Calls.At("/runs"), new { baseline = "midtjylland-2016", replications = 4, seed });
            var batch = (await taken.IsAsync(HttpStatusCode.Accepted)).GetProperty("batch").GetInt64();
            using var paused = await client.PostAsync(Calls.At($"/batches/{batch}/pause"), null);
        }

        using var optimisation = await client.PostFileAsync("/optimisations", LibraryResource.Question);
        await client.UntilStateAsync(optimisation.Headers.Location!.ToString(), "done");

        using var import = await client.PostFileAsync(
            "/demand/imports?plan=midtjylland-2016", GeneratedLog.OfAYear, MediaTypes.Csv);
        await client.UntilStateAsync(import.Headers.Location!.ToString(), "done");
    }
}
