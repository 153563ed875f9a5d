using System.Net;
using System.Text;
using Korevagt.Library.VisitLogs;
using Korevagt.Server.Tests.Fuzz;
using Korevagt.Store;
using Korevagt.Store.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Korevagt.Server.Tests.Hosting;

/// <summary>Figures are of the process, and other tests have servers in the same one: these run when no other does.</summary>
[Collection(AloneTests.Name)]
public sealed class MetricsTests
{
    private static readonly Uri Metrics = new("/metrics", UriKind.Relative);

    [Fact]
    public async Task AnOperator_GetsThemInPrometheusForm_WithWhatWaitsAndWhatWasGivenUp()
    {
        await using var server = await TestServer.StartAsync();
        var jobs = server.App.Services.GetRequiredService<DemandJobs>();
        foreach (var name in new[] { "waits", "fails" })
        {
            await jobs.AddImportAsync(
                "midtjylland-2016", new LogFiles(Encoding.UTF8.GetBytes(name)), new DemandJobRequest(name, "2026-11-22", 0, 0), Author.Program);
        }

        await jobs.FinishAsync("worker", (await jobs.ClaimAsync("worker", default))!.Id, null, [], DemandJobState.Failed, default);
        using var client = await server.ClientAsync(Role.Operator, Permission.ReadJobs);
        await client.GetAsync(new Uri("/api/v1/me", UriKind.Relative));
        using var answer = await client.GetAsync(Metrics);
        Assert.Equal((HttpStatusCode.OK, "text/plain"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n');
        Assert.Equal("1", ValueOf("korevagt_demand_jobs_open"));
        Assert.Equal("1", ValueOf("korevagt_demand_jobs_failed"));
        Assert.Equal("0", ValueOf("korevagt_workers"));
        Assert.Equal("0", ValueOf("korevagt_blocks_waiting"));
        Assert.Contains(ValueOf("korevagt_ready"), new[] { "0", "1" });
        Assert.Contains(lines, line => line.StartsWith("http_server_request_duration_seconds_count{", StringComparison.Ordinal)
            && line.Contains("http_route=\"/api/v1/me\"", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("dotnet_", StringComparison.Ordinal));

        string ValueOf(string name) => Assert.Single(
            lines, line => line.StartsWith(name + " ", StringComparison.Ordinal) || line.StartsWith(name + "{", StringComparison.Ordinal))
            .Split(' ')[1];
    }

    [Fact]
    public async Task OthersGetThem_OnlyWhereTheSettingOpensThem()
    {
        await using (var closed = await TestServer.StartAsync())
        {
            using var nobody = closed.Client();
            await (await nobody.GetAsync(Metrics)).ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
            using var planner = await closed.ClientAsync(Role.Planner);
            await (await planner.GetAsync(Metrics)).ProblemAsync(HttpStatusCode.Forbidden, "forbidden");
        }

        await using var open = await TestServer.StartAsync([("Metrics:Open", "true")]);
        using var collector = open.Client();
        Assert.Equal(HttpStatusCode.OK, (await collector.GetAsync(Metrics)).StatusCode);
    }
}
