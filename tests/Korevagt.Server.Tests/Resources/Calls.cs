using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Korevagt.Server.Tests.Resources;

/// <summary>What planners do over HTTP, in one line each.</summary>
internal static class Calls
{
    public const string Api = "/api/v1";

    /// <summary>A scenario file that closes shifts of the bundled baseline.</summary>
    public static string Without(string name, params string[] shifts) => JsonSerializer.Serialize(new
    {
        format = "korevagt-scenario/1",
        name,
        description = "Fewer shifts.",
        baseline = "midtjylland-2016.json",
        changes = shifts.Select(shift => new { change = "removeShift", shift }),
    });

    public static Uri At(string path) =>
        new(path.StartsWith(Api, StringComparison.Ordinal) ? path : Api + path, UriKind.Relative);

    public static async Task<JsonElement> GetJsonAsync(this HttpClient client, string path)
    {
        using var answer = await client.GetAsync(At(path));
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.JsonAsync();
    }

    public static Task<HttpResponseMessage> PostFileAsync(
        this HttpClient client, string path, string file, string type = "application/json") =>
        client.PostAsync(At(path), new StringContent(file, Encoding.UTF8, type));

    public static async Task<HttpResponseMessage> PutFileAsync(this HttpClient client, string path, string file, string? ifMatch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, At(path))
        {
            Content = new StringContent(file, Encoding.UTF8, "application/json"),
        };
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return await client.SendAsync(request);
    }

    public static async Task<HttpResponseMessage> GetAsync(
        this HttpClient client, string path, string accept, string? ifNoneMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, At(path));
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
        if (ifNoneMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        }

        return await client.SendAsync(request);
    }

    /// <summary>The answer has a status; else what it says instead.</summary>
    public static async Task<JsonElement> IsAsync(this HttpResponseMessage answer, HttpStatusCode status)
    {
        Assert.True(
            answer.StatusCode == status,
            $"{(int)answer.StatusCode} instead of {(int)status}: {await answer.Content.ReadAsStringAsync()}");
        return await answer.JsonAsync();
    }

    /// <summary>Asks until something holds.</summary>
    public static async Task<JsonElement> UntilAsync(this HttpClient client, string path, Func<JsonElement, bool> holds)
    {
        for (var i = 0; i < 1_200; i++)
        {
            var found = await client.GetJsonAsync(path);
            if (holds(found))
            {
                return found;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"{path} is still {await client.GetJsonAsync(path)}");
    }

    public static Task<JsonElement> UntilStateAsync(this HttpClient client, string path, string state) =>
        client.UntilAsync(path, found => found.Text("state") == state);

    /// <summary>Has a run computed.</summary>
    /// <returns>Its id.</returns>
    public static async Task<string> RunAsync(this HttpClient client, object run)
    {
        using var answer = await client.PostAsJsonAsync(At("/runs"), run);
        var id = (await answer.IsAsync(HttpStatusCode.Accepted)).Text("id");
        await client.UntilStateAsync($"/runs/{id}", "done");
        return id;
    }

    public static string Text(this JsonElement from, string property) => from.GetProperty(property).GetString()!;
}
