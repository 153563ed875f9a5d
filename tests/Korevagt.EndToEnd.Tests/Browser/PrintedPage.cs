using Microsoft.Playwright;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Korevagt.EndToEnd.Tests.Browser;

/// <summary>A page as the browser prints it to PDF, sheet by sheet.</summary>
/// <param name="Sheets">The sheets, in order.</param>
public sealed record PrintedPage(IReadOnlyList<PrintedSheet> Sheets)
{
    /// <summary>Prints a page as its own style sheet has it.</summary>
    public static async Task<PrintedPage> Of(IPage page)
    {
        using var document = PdfDocument.Open(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        return new PrintedPage([.. document.GetPages().Select(PrintedSheet.Of)]);
    }

    /// <summary>The numbers of the sheets, from 1, on which some words stand.</summary>
    public IReadOnlyList<int> SheetsWith(string words) =>
        [.. Sheets.Index().Where(sheet => sheet.Item.Text.Contains(words, StringComparison.Ordinal)).Select(sheet => sheet.Index + 1)];
}

/// <summary>A sheet of paper; lengths in points, from the lower left corner.</summary>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Text">Its words in the order in which they were printed, with a blank between them.</param>
/// <param name="Words">The same words with their places.</param>
/// <param name="Pictures">How many pictures of pixels there are on it.</param>
public sealed record PrintedSheet(double Width, double Height, string Text, IReadOnlyList<PrintedWord> Words, int Pictures)
{
    internal static PrintedSheet Of(Page page)
    {
        PrintedWord[] words = [.. page.GetWords().Select(word => new PrintedWord(
            word.Text, word.BoundingBox.Left, word.BoundingBox.Bottom, word.BoundingBox.Right, word.BoundingBox.Top))];
        return new PrintedSheet(page.Width, page.Height, string.Join(' ', words.Select(word => word.Text)), words, page.GetImages().Count());
    }

    /// <summary>The words below a height, in order.</summary>
    public string Below(double points) => string.Join(' ', Words.Where(word => word.Top < points).Select(word => word.Text));
}

/// <summary>A printed word and its place.</summary>
public sealed record PrintedWord(string Text, double Left, double Bottom, double Right, double Top);
