using Korevagt.EndToEnd.Tests.Support;

namespace Korevagt.EndToEnd.Tests;

/// <summary>Same inputs, same bytes: whatever the threads, the language of the machine and its clock.</summary>
[Collection(BundledCollection.Name)]
public sealed class SameBytesTests(BundledComparison first)
{
    [Theory]
    [InlineData(2, "C", "UTC")]
    [InlineData(1, "da_DK.UTF-8", "Pacific/Auckland")]
    [Trait("Pace", "Slow")]
    public async Task JsonAndHtml_AreTheSame(int threads, string locale, string zone)
    {
        using var folder = new OutputFolder();
        var (json, html) = (folder.PathOf("again.json"), folder.PathOf("again.html"));

        var run = await BundledComparison.Compare(new() { ["LANG"] = locale, ["LC_ALL"] = locale, ["TZ"] = zone }, threads, json, html);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(first.Run.Output, run.Output);
        Assert.Equal(first.JsonBytes, await File.ReadAllBytesAsync(json));
        Assert.Equal(await File.ReadAllBytesAsync(first.HtmlFile), await File.ReadAllBytesAsync(html));
        Assert.Equal(["again.html", "again.json"], folder.Names());
    }
}
