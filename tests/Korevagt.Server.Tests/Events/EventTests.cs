using System.Net;
using Korevagt.Http.Conventions;
using Korevagt.Http.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Korevagt.Server.Tests.Events;

public sealed class EventTests
{
    private static readonly Uri Path = new("/events", UriKind.Relative);

    [Fact]
    public async Task AListener_IsToldWhatWas_AndWhatHappens_UntilTheLast()
    {
        var happenings = new Happenings(3);
        await using var server = await StartAsync(happenings);
        using var listener = await Listener.OpenAsync(server, Path);
        Assert.Equal([1L, 2, 3], await listener.NextAsync(3));
        happenings.Add(2, isLast: true);
        Assert.Equal([4L, 5], await listener.NextAsync(2));
        Assert.Null(await listener.LineAsync());
    }

    [Fact]
    public async Task WhoComesBack_GoesOnWhereHeLeft_AndAfterTheLastIsToldToStayAway()
    {
        var happenings = new Happenings(5);
        await using var server = await StartAsync(happenings);
        using var listener = await Listener.OpenAsync(server, Path, "3");
        Assert.Equal([4L, 5], await listener.NextAsync(2));
        happenings.Add(1, isLast: true);
        Assert.Equal([6L], await listener.NextAsync(1));
        using var client = server.Client();
        client.DefaultRequestHeaders.Add(EventTopics.LastEventId, "6");
        Assert.Equal(HttpStatusCode.NoContent, (await client.GetAsync(Path)).StatusCode);
    }

    [Fact]
    public async Task SeveralTopics_AreOneStream_AndWhoComesBackGoesOnInEach_UntilTheLastOfAll()
    {
        var (one, other) = (new Happenings(2), new Happenings(1));
        await using var server = await TestServer.StartAsync(more: app => app.MapGet(
            "/both", (HttpContext context, EventTopics topics) => topics.Stream(context, [("a/1", one.ReadAsync), ("b/2", other.ReadAsync)]))
            .AllowAnonymous());
        var both = new Uri("/both", UriKind.Relative);
        using var listener = await Listener.OpenAsync(server, both);
        Assert.Equal(["a/1=1;b/2=0", "a/1=2;b/2=0", "a/1=2;b/2=1"], await listener.IdsAsync(3));
        other.Add(1, isLast: true);
        Assert.Equal(["a/1=2;b/2=2"], await listener.IdsAsync(1));

        // The one goes on though the other is over.
        one.Add(1);
        Assert.Equal(["a/1=3;b/2=2"], await listener.IdsAsync(1));
        using var back = await Listener.OpenAsync(server, both, "a/1=2;b/2=2");
        Assert.Equal(["a/1=3;b/2=2"], await back.IdsAsync(1));
        one.Add(1, isLast: true);
        Assert.Equal(["a/1=4;b/2=2"], await back.IdsAsync(1));
        Assert.Null(await back.LineAsync());

        using var client = server.Client();
        client.DefaultRequestHeaders.Add(EventTopics.LastEventId, "a/1=4;b/2=2");
        Assert.Equal(HttpStatusCode.NoContent, (await client.GetAsync(both)).StatusCode);
        client.DefaultRequestHeaders.Remove(EventTopics.LastEventId);
        client.DefaultRequestHeaders.Add(EventTopics.LastEventId, "7");
        await (await client.GetAsync(both)).ProblemAsync(HttpStatusCode.BadRequest, "input");
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    public async Task WhatIsNoNumberOfAnEvent_IsAFault(string last)
    {
        await using var server = await StartAsync(new Happenings(1));
        using var client = server.Client();
        client.DefaultRequestHeaders.Add(EventTopics.LastEventId, last);
        await (await client.GetAsync(Path)).ProblemAsync(HttpStatusCode.BadRequest, "input");
    }

    [Fact]
    public async Task ANumberOfNoEvent_TellsEverything_AndHarmsNobodyElse()
    {
        var happenings = new Happenings(2);
        await using var server = await StartAsync(happenings);
        using var odd = await Listener.OpenAsync(server, Path, "9000000000");
        using var plain = await Listener.OpenAsync(server, Path);
        Assert.Equal([1L, 2], await odd.NextAsync(2));
        Assert.Equal([1L, 2], await plain.NextAsync(2));
        happenings.Add(1);
        Assert.Equal([3L], await odd.NextAsync(1));
        Assert.Equal([3L], await plain.NextAsync(1));
    }

    [Fact]
    public async Task FiveHundredListeners_AreOnePoller_AndAllAreTold()
    {
        var happenings = new Happenings(1);
        await using var server = await StartAsync(happenings);
        var listeners = await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => Listener.OpenAsync(server, Path)));
        await Task.WhenAll(listeners.Select(async listener => Assert.Equal([1L], await listener.NextAsync(1))));
        var topics = server.App.Services.GetRequiredService<EventTopics>();
        Assert.Equal((500, 1), (topics.Listeners, topics.Count));
        // Everybody has seen everything: from here on, only the poller reads.
        var before = happenings.Reads;
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        happenings.Add(100);
        await Task.WhenAll(listeners.Select(
            async listener => Assert.Equal(Enumerable.Range(2, 100).Select(id => (long)id), await listener.NextAsync(100))));
        var polls = (int)(System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds / 0.5) + 4;
        // Two reads a poll: one that finds, one that finds no more. A few listeners may have been late for the first round.
        Assert.InRange(happenings.Reads - before, 1, (2 * polls) + 500);
        foreach (var listener in listeners)
        {
            listener.Dispose();
        }

        await Eventually.HoldsAsync(
            () => Task.FromResult((topics.Listeners, topics.Count) == (0, 0)), "all have left and nobody polls");
    }

    [Fact]
    public async Task WhileNothingHappens_AListenerHearsThatTheServerLives()
    {
        await using var server = await StartAsync(new Happenings(0), ("Limits:HeartbeatSeconds", "1"));
        using var listener = await Listener.OpenAsync(server, Path);
        string? line;
        do
        {
            line = await listener.LineAsync();
        }
        while (line is not null && line != ":");

        Assert.Equal(":", line);
    }

    [Fact]
    public async Task AServerThatStops_EndsItsStreams()
    {
        await using var server = await StartAsync(new Happenings(1));
        using var listener = await Listener.OpenAsync(server, Path);
        Assert.Equal([1L], await listener.NextAsync(1));
        var stopping = server.App.StopAsync();
        Assert.Null(await listener.LineAsync());
        await stopping.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task BeyondTheLimit_ListenersAreToldToWait()
    {
        await using var server = await StartAsync(new Happenings(1), ("Limits:Listeners", "2"));
        using var first = await Listener.OpenAsync(server, Path);
        using var second = await Listener.OpenAsync(server, Path);
        using var client = server.Client();
        await (await client.GetAsync(Path)).ProblemAsync(HttpStatusCode.TooManyRequests, "too-many");
    }

    private static Task<TestServer> StartAsync(Happenings happenings, params (string, string)[] settings) =>
        TestServer.StartAsync(
        [("Limits:Burst", "10000"), .. settings],
        more: app =>
            app.MapGet(
                "/events",
                (HttpContext context, EventTopics topics) => topics.Stream(context, "test", happenings.ReadAsync))
                    .AllowAnonymous());
}
