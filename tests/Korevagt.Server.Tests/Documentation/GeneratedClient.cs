using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace Korevagt.Server.Tests.Documentation;

/// <summary>A client that a generator (NSwag) made from the document of the interface, compiled and loaded.</summary>
internal sealed class GeneratedClient
{
    private const string Namespace = "Generated";
    private const string Name = "KorevagtClient";
    private readonly Assembly assembly;

    private GeneratedClient(Assembly assembly) => this.assembly = assembly;

    /// <summary>Generates and compiles it; what does not compile fails with the compiler's own words.</summary>
    /// <param name="document">Text of the document.</param>
    public static async Task<GeneratedClient> OfAsync(string document)
    {
        var settings = new CSharpClientGeneratorSettings
        {
            ClassName = Name,
            GenerateOptionalParameters = true,
            CSharpGeneratorSettings =
            {
                Namespace = Namespace,
                JsonLibrary = CSharpJsonLibrary.SystemTextJson,
                GenerateNullableReferenceTypes = true,
            },
        };
        var generator = new CSharpClientGenerator(await OpenApiDocument.FromJsonAsync(document), settings);
        return new GeneratedClient(Compiled(generator.GenerateFile()));
    }

    /// <summary>A client that calls with an HTTP client.</summary>
    public dynamic Over(HttpClient http)
    {
        var type = assembly.GetType($"{Namespace}.{Name}", throwOnError: true)!;
        return type.GetConstructors().Single().GetParameters().Length == 1
            ? Activator.CreateInstance(type, http)!
            : Activator.CreateInstance(type, http.BaseAddress!.ToString(), http)!;
    }

    private static Assembly Compiled(string code)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll")
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            Namespace, [CSharpSyntaxTree.ParseText(code)], references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var library = new MemoryStream();
        var result = compilation.Emit(library);
        Assert.Equal([], result.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error)
            .Select(found => found.ToString()));
        library.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(library);
    }
}
