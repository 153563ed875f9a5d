using System.Net;
using Korevagt.Store.Access;
using NodaTime;

namespace Korevagt.Server.Tests.Hosting;

public sealed class LimitTests
{
    private static readonly Uri Me = new("/api/v1/me", UriKind.Relative);

    [Fact]
    public async Task WhoAsksTooOften_IsToldHowLongToWait_AndNobodyElseIs()
    {
        await using var server = await TestServer.StartAsync([("Limits:Burst", "5"), ("Limits:RequestsPerSecond", "1")]);
        using var busy = await server.ClientAsync(Role.Reader);
        using var calm = await server.ClientAsync(Role.Reader);
        HttpResponseMessage answer;
        var asked = 0;
        do
        {
            answer = await busy.GetAsync(Me);
            asked++;
        }
        while (answer.StatusCode == HttpStatusCode.OK && asked < 1_000);

        await answer.ProblemAsync(HttpStatusCode.TooManyRequests, "too-many");
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.True(asked > 5);
        Assert.Equal(HttpStatusCode.OK, (await calm.GetAsync(Me)).StatusCode);
    }

    [Fact]
    public async Task AnAddressThatGuesses_IsShutOut_UntilTheMinuteIsOver()
    {
        await using var server = await TestServer.StartAsync([("Limits:FailedLoginsPerMinute", "5")]);
        using var neighbour = await server.ClientAsync(Role.Reader);
        Assert.Equal(HttpStatusCode.OK, (await neighbour.GetAsync(Me)).StatusCode);
        using var guesser = server.Client(KeyText.Make().Reveal());
        HttpResponseMessage answer;
        var asked = 0;
        do
        {
            answer = await guesser.GetAsync(Me);
            asked++;
        }
        while (answer.StatusCode == HttpStatusCode.Unauthorized && asked < 100);

        await answer.ProblemAsync(HttpStatusCode.TooManyRequests, "too-many");
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.OK, (await neighbour.GetAsync(Me)).StatusCode);
        server.Clock.Advance(Duration.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Unauthorized, (await guesser.GetAsync(Me)).StatusCode);
    }
}
