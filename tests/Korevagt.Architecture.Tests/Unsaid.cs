using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Korevagt.Architecture.Tests;

/// <summary>Where a value is written as it is: in an interpolated string, joined to one, or as an object.</summary>
internal static class Unsaid
{
    private static readonly string[] Writers = ["AppendFormatted", "Concat", "Join", "AppendJoin"];

    /// <summary>
    /// The methods of an assembly that write values of a type so; what the compiler adds to records is left out.
    /// </summary>
    /// <param name="assembly">Path of the assembly.</param>
    /// <param name="type">Full name of the type, a struct.</param>
    public static IReadOnlyList<string> In(string assembly, string type)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        return
        [
            .. from method in module.GetTypes().SelectMany(found => found.Methods)
               where method.HasBody && method.Name is not "PrintMembers" && method.DeclaringType.FullName != type
               where method.Body.Instructions.Any(instruction => Writes(instruction, type))
               select method.FullName,
        ];
    }

    private static bool Writes(Instruction instruction, string type) => instruction.OpCode.Code switch
    {
        Code.Box or Code.Constrained => instruction.Operand is TypeReference named && named.FullName == type,
        Code.Call or Code.Callvirt => instruction.Operand is GenericInstanceMethod called && Writers.Contains(called.Name)
            && called.GenericArguments.Any(argument => argument.FullName == type),
        _ => false,
    };
}
