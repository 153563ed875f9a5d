using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Korevagt.Web.Tests;

public sealed partial class PageFilesTests
{
    private static string Index => Encoding.UTF8.GetString(PageFiles.Index.Bytes.Span);

    [Fact]
    public void TheIndex_IsAPage_WhetherOrNotItWasBuilt()
    {
        Assert.Equal("text/html; charset=utf-8", PageFiles.Index.MediaType);
        Assert.False(PageFiles.Index.IsImmutable);
        Assert.StartsWith("<!doctype html>", Index, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(PageFiles.IsBuilt, !Index.Contains("Node.js", StringComparison.Ordinal));
    }

    [Fact]
    public void WhereItsPackagesAreInstalled_ThePageIsBuiltIn_AlsoWhenNothingHasChangedSince() => Assert.True(
        PageFiles.IsBuilt || !File.Exists(Path.Combine(Repository.Root, "src", "Korevagt.Web", "node_modules", ".korevagt")),
        "the packages of the page are installed, and yet it was left out (unless it was built with -p:BuildPage=false)");

    [PageFact]
    public void WhateverTheIndexNames_IsThere_AndNeverChanges()
    {
        var named = OfOurs().Matches(Index).Select(match => match.Groups["path"].Value).ToList();

        Assert.Contains(named, path => path.EndsWith(".js", StringComparison.Ordinal));
        Assert.Contains(named, path => path.EndsWith(".css", StringComparison.Ordinal));
        Assert.All(named, path => Assert.True(PageFiles.Find(path) is { IsImmutable: true, Bytes.Length: > 0 }, path));
    }

    [PageFact]
    public void EveryFile_IsOfAKnownKind_AndFoundByItsPath() =>
        Assert.All(PageFiles.Paths, path =>
        {
            var file = PageFiles.Find(path)!;
            Assert.Equal(ExpectedType(path), file.MediaType);
            Assert.Matches("^[0-9a-f]{64}$", file.Hash);
        });

    [Theory]
    [InlineData("")]
    [InlineData("index.html")]
    [InlineData("missing.html")]
    [InlineData("assets/")]
    [InlineData("../index.html")]
    [InlineData("assets/none.js")]
    public void APathOfNoFile_FindsNone(string path) => Assert.Null(PageFiles.Find(path));

    /// <summary>The server sends the page with a policy that allows no script and no style within it.</summary>
    [Fact]
    public void TheIndex_HasNoScriptOrStyleOfItsOwn()
    {
        Assert.DoesNotMatch(@"<style|\bstyle\s*=|\bon\w+\s*=", Index);
        Assert.DoesNotMatch(@"<script(?![^>]*\bsrc=)", Index);
    }

    [PageFact]
    public void NothingOfThePage_ComesFromElsewhere()
    {
        var addresses = PageFiles.Paths.Append(null)
            .Select(path => path is null ? Index : Encoding.UTF8.GetString(PageFiles.Find(path)!.Bytes.Span))
            .SelectMany(text => Address().Matches(text).Select(match => match.Value)).Distinct(StringComparer.Ordinal);

        // Names of XML's own; nobody asks for them.
        Assert.All(addresses, address => Assert.StartsWith("http://www.w3.org/", address, StringComparison.Ordinal));
    }

    /// <summary>What the first view asks for, packed as the server sends it: 120 KB at most.</summary>
    [PageFact]
    public void TheFirstView_IsSmall()
    {
        var packed = OfOurs().Matches(Index).Select(match => match.Groups["path"].Value).Distinct(StringComparer.Ordinal)
            .Sum(path => Packed(PageFiles.Find(path)!.Bytes.Span));

        Assert.InRange(packed, 1, 120 * 1024);
    }

    private static int Packed(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return (int)packed.Length;
    }

    private static string ExpectedType(string path) => Path.GetExtension(path) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".md" => "text/plain; charset=utf-8",
        ".svg" => "image/svg+xml",
        var ending => throw new InvalidOperationException(ending),
    };

    [GeneratedRegex(
        """(?:src|href)="/app/(?<path>[^"]+)" """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex OfOurs();

    [GeneratedRegex(@"https?://[\w./-]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();
}
