using System.Net;
using Korevagt.Http.Conventions;
using Microsoft.AspNetCore.Builder;

namespace Korevagt.Server.Tests.Problems;

public sealed class FailureTests
{
    [Fact]
    public async Task ADefect_IsAProblemThatTellsNothing_AndTheLogTellsAll()
    {
        await using var server = await TestServer.StartAsync(more: app =>
            app.MapGet("/defect", string () => throw new InvalidOperationException("inner life")).AllowAnonymous());
        using var client = server.Client();
        using var answer = await client.GetAsync(new Uri("/defect", UriKind.Relative));
        var problem = await answer.ProblemAsync(HttpStatusCode.InternalServerError, "internal");
        Assert.DoesNotContain("inner life", problem.ToString(), StringComparison.Ordinal);
        Assert.False(problem.TryGetProperty("detail", out _));
        Assert.Single(server.Log.All, line => line.Contains("inner life", StringComparison.Ordinal)
            && line.Contains(problem.GetProperty("traceId").GetString()!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatTakesTooLong_IsGivenUp()
    {
        await using var server = await TestServer.StartAsync([("Limits:RequestSeconds", "1")], more: app =>
            app.MapGet("/slow", async (CancellationToken cancellation) => await Task.Delay(Timeout.Infinite, cancellation))
                .AllowAnonymous());
        using var client = server.Client();
        using var answer = await client.GetAsync(new Uri("/slow", UriKind.Relative));
        await answer.ProblemAsync(HttpStatusCode.ServiceUnavailable, "took-too-long");
    }
}
