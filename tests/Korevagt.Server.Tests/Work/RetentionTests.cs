using System.Net;
using System.Net.Http.Json;
using Korevagt.Server.Tests.Resources;
using Korevagt.Store.Access;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Korevagt.Server.Tests.Work;

public sealed class RetentionTests
{
    [Fact]
    public async Task BlocksOfRunsThatFinishedLongAgo_AreClearedAwayByTheServerItself_AndTheirResultsStay()
    {
        await using var server = await TestServer.StartAsync(
            [("Work", "true"), ("Slots", "2"), ("Retention:BlockDays", "30")],
            services: services => services.AddSingleton<TimeProvider>(new ImpatientTime()));
        using var planner = await server.ClientAsync(Role.Planner);
        using var taken = await planner.PostAsJsonAsync(
            Calls.At("/runs"), new { baseline = "midtjylland-2016", scenario = "uden-to-nattevagter", replications = 2 });
        var run = (await taken.IsAsync(HttpStatusCode.Accepted)).Text("id");
        await planner.UntilStateAsync($"/runs/{run}", "done");

        server.Clock.Advance(Duration.FromDays(29));
        await Eventually.HoldsAsync(() => ClearedAsync(server, times: 2), "it was looked twice");
        var kept = (await server.Store.SummaryAsync()).Blocks;
        server.Clock.Advance(Duration.FromDays(2));
        await Eventually.HoldsAsync(async () => (await server.Store.SummaryAsync()).Blocks == 0, "the blocks are gone");

        Assert.True(kept > 0);
        Assert.Equal(
            "Uden de to nattevagter",
            (await planner.GetJsonAsync($"/runs/{run}/result")).GetProperty("scenarios")[0].Text("name"));
    }

    [Fact]
    public async Task AServerThatDoesNotWork_LeavesTheStoreAlone()
    {
        await using var server = await TestServer.StartAsync(
            services: services => services.AddSingleton<TimeProvider>(new ImpatientTime()));
        using var nobody = server.Client();
        await Task.Delay(2 * ImpatientTime.Short);
        Assert.Equal(HttpStatusCode.OK, (await nobody.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode);
        Assert.False(await ClearedAsync(server, times: 1));
    }

    private static Task<bool> ClearedAsync(TestServer server, int times) =>
        Task.FromResult(server.Log.All.Count(line => line.Contains("cleared away", StringComparison.Ordinal)) >= times);

    /// <summary>Does not wait for minutes or days.</summary>
    private sealed class ImpatientTime : TimeProvider
    {
        public static readonly TimeSpan Short = TimeSpan.FromMilliseconds(200);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime >= TimeSpan.FromMinutes(10) ? Short : dueTime, period);
    }
}
