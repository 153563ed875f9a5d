using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Korevagt.Architecture.Tests;

/// <summary>The Danish half of every text is Danish: no common English word stands in it.</summary>
public sealed class DanishTests
{
    private const int FewestTexts = 1000;

    [Fact]
    public void NoDanishHalfOfAText_HasEnglishWords()
    {
        var texts = (
            from file in new DirectoryInfo(Path.Combine(Repository.Root, "src")).EnumerateFiles("*.cs", SearchOption.AllDirectories)
            orderby file.FullName
            from text in DanishHalves(File.ReadAllText(file.FullName))
            select (Place: $"{Path.GetRelativePath(Repository.Root, file.FullName)}:{text.Line}", text.Words)).ToList();

        Assert.True(texts.Count >= FewestTexts, $"Only {texts.Count} texts were found.");
        var found = (
            from text in texts
            let english = EnglishWords.In(text.Words)
            where english.Count > 0
            select $"{text.Place}: {string.Join(", ", english)} in: {text.Words}").ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Theory]
    [InlineData("""Text A => new("the file is missing", "the file is missing");""", "the", "file", "is", "missing")]
    [InlineData("""Text A(string x) => new Text($"filen {x} " + "which is gone", "-");""", "which", "is", "gone")]
    [InlineData("""Text A => new("filen 'the file' og --the-file mangler; korevagt batch list", "-");""")]
    [InlineData("""Fault A => new("file", "", "the file");""")]
    public void AnEnglishWordInADanishHalf_IsSeen_UnlessItIsQuotedOrTyped(string code, params string[] english) =>
        Assert.Equal(english, DanishHalves($"class X {{ {code} }}").SelectMany(text => EnglishWords.In(text.Words)));

    /// <summary>What is said by <c>new Text(da, en)</c> and, where the type is left out, by <c>new(da, en)</c> of two strings.</summary>
    private static IEnumerable<(int Line, string Words)> DanishHalves(string code)
    {
        foreach (var made in CSharpSyntaxTree.ParseText(code).GetRoot().DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>())
        {
            if (made is ObjectCreationExpressionSyntax { Type: not IdentifierNameSyntax { Identifier.Text: "Text" } }
                || made.ArgumentList is not { Arguments: [var danish, var english] }
                || !IsWords(danish.Expression) || !IsWords(english.Expression))
            {
                continue;
            }

            yield return (made.GetLocation().GetLineSpan().StartLinePosition.Line + 1, Words(danish.Expression));
        }
    }

    private static bool IsWords(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.StringLiteralExpression),
        InterpolatedStringExpressionSyntax => true,
        BinaryExpressionSyntax { Left: var left, Right: var right } => IsWords(left) || IsWords(right),
        InvocationExpressionSyntax { ArgumentList.Arguments: var filled } =>
            filled.Any(argument => argument.Expression is InterpolatedStringExpressionSyntax),
        _ => false,
    };

    /// <summary>The words with 0 in place of what is filled in; words that stand in a filled-in part are words too.</summary>
    private static string Words(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        InterpolatedStringExpressionSyntax filled => string.Concat(filled.Contents.Select(part => part switch
        {
            InterpolatedStringTextSyntax text => text.TextToken.ValueText,
            InterpolationSyntax { Expression: ParenthesizedExpressionSyntax { Expression: ConditionalExpressionSyntax choice } } =>
                $"{Words(choice.WhenTrue)} {Words(choice.WhenFalse)}",
            _ => "0",
        })),
        BinaryExpressionSyntax { Left: var left, Right: var right } => Words(left) + Words(right),
        InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } =>
            string.Concat(arguments.Select(argument => Words(argument.Expression))),
        ParenthesizedExpressionSyntax inner => Words(inner.Expression),
        _ => "0",
    };
}
