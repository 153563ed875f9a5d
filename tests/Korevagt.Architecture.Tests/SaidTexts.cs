using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Korevagt.Architecture.Tests;

/// <summary>The texts for readers that the sources make, in both languages.</summary>
internal static class SaidTexts
{
    /// <summary>Those of all rooms, file by file.</summary>
    public static IReadOnlyList<SaidText> OfSrc { get; } =
    [
        .. from file in new DirectoryInfo(Path.Combine(Repository.Root, "src")).EnumerateFiles("*.cs", SearchOption.AllDirectories)
           orderby file.FullName
           from text in In(Path.GetRelativePath(Repository.Root, file.FullName).Replace('\\', '/'), File.ReadAllText(file.FullName))
           select text,
    ];

    /// <summary>What is said by <c>new Text(da, en)</c> and, where the type is left out, by <c>new(da, en)</c> of two strings.</summary>
    public static IEnumerable<SaidText> In(string file, string code)
    {
        foreach (var made in CSharpSyntaxTree.ParseText(code).GetRoot().DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>())
        {
            if (made is ObjectCreationExpressionSyntax { Type: not IdentifierNameSyntax { Identifier.Text: "Text" } }
                || made.ArgumentList is not { Arguments: [var danish, var english] }
                || !IsWords(danish.Expression) || !IsWords(english.Expression))
            {
                continue;
            }

            var line = made.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
            yield return new SaidText($"{file}:{line}", Words(danish.Expression), Words(english.Expression));
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

/// <summary>A text for readers.</summary>
/// <param name="Place">File and line.</param>
/// <param name="Danish">Its Danish words, with 0 in place of what is filled in.</param>
/// <param name="English">Its English words, likewise.</param>
internal sealed record SaidText(string Place, string Danish, string English);
