using System.Net;
using System.Net.Http.Json;
using Korevagt.Store;
using Korevagt.Store.Access;
using NodaTime;

namespace Korevagt.Server.Tests.Access;

public sealed class KeyTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private static readonly Uri Me = new("/api/v1/me", UriKind.Relative);
    private static readonly Uri Keys = new("/api/v1/keys", UriKind.Relative);

    [Fact]
    public async Task AKey_LetsIn_AndIsShownOnce()
    {
        var server = shared.Server;
        using var operators = await server.ClientAsync(Role.Operator);
        using var made = await operators.PostAsJsonAsync(Keys, new { name = "planning", role = "planner" });
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var shown = (await made.JsonAsync()).GetProperty("key").GetString()!;
        using var planner = server.Client(shown);
        var me = await (await planner.GetAsync(Me)).JsonAsync();
        Assert.Equal("planner", me.GetProperty("role").GetString());
        Assert.DoesNotContain(shown[16..], await operators.GetStringAsync(Keys), StringComparison.Ordinal);
        Assert.DoesNotContain(shown[16..], await operators.GetStringAsync(made.Headers.Location), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NobodyKnown_IsAskedWhoHeIs()
    {
        var server = shared.Server;
        using var nobody = server.Client();
        using var answer = await nobody.GetAsync(Me);
        await answer.ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public async Task AnExpiredKey_LetsNobodyIn()
    {
        await using var server = await TestServer.StartAsync();
        var made = await server.Keys.CreateAsync(new NewApiKey("short", Role.Reader, null, Duration.FromDays(1)), Author.Program);
        using var client = server.Client(made.Text);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Me)).StatusCode);
        server.Clock.Advance(Duration.FromDays(1));
        await (await client.GetAsync(Me)).ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [Fact]
    public async Task ARevokedKey_LetsNobodyIn_FromThatMomentOn()
    {
        var server = shared.Server;
        using var operators = await server.ClientAsync(Role.Operator);
        var made = await server.Keys.CreateAsync(new NewApiKey("lost", Role.Reader, null, null), Author.Program);
        using var client = server.Client(made.Text);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Me)).StatusCode);
        Assert.Equal(
            HttpStatusCode.OK,
            (await operators.DeleteAsync(new Uri($"/api/v1/keys/{made.Key.Id}", UriKind.Relative))).StatusCode);
        await (await client.GetAsync(Me)).ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [Fact]
    public async Task AKeyOfAnotherStore_LetsNobodyIn()
    {
        var server = shared.Server;
        await using var other = await TestServer.StartAsync();
        using var foreign = server.Client(await other.KeyAsync(Role.Operator));
        await (await foreign.GetAsync(Me)).ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [Fact]
    public async Task TheRightIdWithAnotherSecret_LetsNobodyIn()
    {
        var server = shared.Server;
        var key = await server.KeyAsync(Role.Operator);
        var other = key[..^1] + (key[^1] == '0' ? '1' : '0');
        using var client = server.Client(other);
        await (await client.GetAsync(Me)).ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [Theory]
    [InlineData("Bearer kv_")]
    [InlineData("Bearer kv_000000000000_")]
    [InlineData("Bearer kv_00000000000G_0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("Bearer kv_' OR 1=1 --")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic b3BlcmF0b3I6")]
    [InlineData("nonsense")]
    public async Task WhatIsNoKey_LetsNobodyIn(string header)
    {
        var server = shared.Server;
        using var client = server.Client();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);
        await (await client.GetAsync(Me)).ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [Fact]
    public async Task TwoKeysAtOnce_LetNobodyIn()
    {
        var server = shared.Server;
        var key = await server.KeyAsync(Role.Reader);
        var answer = await Raw.SendAsync(
            server.Address,
            $"GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {key}\r\nAuthorization: Bearer "
            + $"{key}\r\nConnection: close\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 401 ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AScope_NarrowsARole_AndNeverWidensIt()
    {
        var server = shared.Server;
        using var narrowed = await server.ClientAsync(Role.Operator, Permission.Read, Permission.ReadAudit);
        await (await narrowed.GetAsync(Keys)).ProblemAsync(HttpStatusCode.Forbidden, "forbidden");
        Assert.Equal(HttpStatusCode.OK, (await narrowed.GetAsync(new Uri("/api/v1/audit", UriKind.Relative))).StatusCode);
        using var widened = await server.ClientAsync(Role.Reader, Permission.Read, Permission.ManageKeys);
        await (await widened.GetAsync(Keys)).ProblemAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task AScopeBeyondTheRole_IsAFaultWhereItStands()
    {
        var server = shared.Server;
        using var operators = await server.ClientAsync(Role.Operator);
        using var answer = await operators.PostAsJsonAsync(
            Keys, new { name = "x", role = "reader", scopes = new[] { "read", "keys:manage" } });
        var problem = await answer.ProblemAsync(HttpStatusCode.BadRequest, "input");
        Assert.Equal("/scopes/1", problem.GetProperty("errors")[0].GetProperty("pointer").GetString());
    }

    [Fact]
    public async Task TheUseOfAKey_IsKnown()
    {
        await using var server = await TestServer.StartAsync();
        var made = await server.Keys.CreateAsync(new NewApiKey("used", Role.Reader, null, null), Author.Program);
        Assert.Null((await server.Keys.FindAsync(made.Key.Id))!.UsedAt);
        using var client = server.Client(made.Text);
        await client.GetAsync(Me);
        var used = (await server.Keys.FindAsync(made.Key.Id))!.UsedAt;
        Assert.NotNull(used);
        await server.Keys.StoreUsesAsync();
        Assert.Equal(used, (await new ApiKeys(server.Store).FindAsync(made.Key.Id))!.UsedAt);
    }
}
